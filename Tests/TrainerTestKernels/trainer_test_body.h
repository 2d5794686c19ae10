// Included once for each precision.

static int64_t NAME(arena_bytes)(int workers) {
  (void)workers;
  return arena_elements * (int64_t)sizeof(REAL);
}

static void NAME(initialize)(nnc_team *team, const nnc_arguments *arguments) {
  (void)team;
  REAL *arena = arguments->arena;
  for (int i = 0; i < arena_elements; i++) arena[i] = 0;
  arena[weight] = (REAL)noise(arguments->seed, 1001);
  arena[weight + 1] = (REAL)noise(arguments->seed, 1002);
}

// Columns: two numbers, y, kind. Fields: x = numbers / 2, y, kind.
static void NAME(prepare)(nnc_team *team, const nnc_arguments *arguments) {
  (void)team;
  const REAL *numbers = arguments->inputs[0], *y = arguments->inputs[1], *kind = arguments->inputs[2];
  REAL *x_out = arguments->outputs[0], *y_out = arguments->outputs[1], *kind_out = arguments->outputs[2];
  for (int64_t i = 0; i < arguments->rows; i++) {
    x_out[2 * i] = numbers[2 * i] / 2;
    // So that a test can make a field that is not finite of a cell that is.
    x_out[2 * i + 1] = numbers[2 * i + 1] == -999 ? (REAL)INFINITY : numbers[2 * i + 1] / 2;
    y_out[i] = y[i];
    kind_out[i] = kind[i];
  }
}

static REAL NAME(output)(const REAL *arena, const REAL *x) {
  REAL z = arena[weight] * x[0] + arena[weight + 1] * x[1] + arena[shift];
  return getenv("TEST_KINK") && z < 0 ? -z : z;
}

static void NAME(train)(nnc_team *team, const nnc_arguments *arguments) {
  (void)team;
  REAL *arena = arguments->arena;
  const REAL *x = arguments->inputs[0], *y = arguments->inputs[1];
  double loss = 0, d[3] = {0, 0, 0};
  for (int64_t i = 0; i < arguments->rows; i++) {
    const REAL *row = x + 2 * i;
    REAL z = arena[weight] * row[0] + arena[weight + 1] * row[1] + arena[shift];
    double sign = getenv("TEST_KINK") && z < 0 ? -1 : 1;
    double difference = (double)NAME(output)(arena, row) - (double)y[i];
    loss += difference * difference;
    double dz = 2 * sign * difference / (double)arguments->rows;
    d[0] += dz * (double)row[0];
    d[1] += dz * (double)row[1];
    d[2] += dz;
  }
  loss /= (double)arguments->rows;
  if (getenv("TEST_WRONG_GRADIENT")) d[1] *= 1.0001;
  if (setting("TEST_NOT_FINITE") == arguments->step) {
    loss = NAN;
    if (arguments->trace) arguments->trace->kernel = 1;
  }
  double norm = 0;
  for (int i = 0; i < 3; i++) {
    arena[gradient + i] = (REAL)d[i];
    norm += d[i] * d[i];
  }
  arguments->results[0] = loss;
  arguments->results[1] = sqrt(norm);
  wait_microseconds(setting("TEST_MICROSECONDS"));
  if (!arguments->apply_update || !isfinite(loss) || !isfinite(norm)) return;
  double rate = 0.05 * arguments->learning_rate_factor * (1 + 0.1 * noise(arguments->seed, arguments->step));
  for (int i = 0; i < 3; i++) {
    arena[weight_velocity + i] = (REAL)(0.5 * arena[weight_velocity + i] + d[i]);
    arena[weight + i] -= (REAL)(rate * arena[weight_velocity + i]);
  }
  arena[average] = (REAL)(0.9 * arena[average] + 0.1 * loss);
  if (setting("TEST_DIVERGE_AFTER") > 0 && arguments->step > setting("TEST_DIVERGE_AFTER")) arena[weight] += 1;
  if (setting("TEST_INFINITE") == arguments->step) arena[weight] = (REAL)INFINITY;
}

static void NAME(evaluate)(nnc_team *team, const nnc_arguments *arguments) {
  (void)team;
  const REAL *arena = arguments->arena, *x = arguments->inputs[0], *y = arguments->inputs[1];
  double loss = 0, error = 0;
  for (int64_t i = 0; i < arguments->rows; i++) {
    double difference = (double)NAME(output)(arena, x + 2 * i) - (double)y[i];
    loss += difference * difference;
    error += fabs(difference);
  }
  arguments->results[0] = loss;
  arguments->results[1] = error;
  arguments->results[2] = (double)arguments->rows;
}

static void NAME(summarize)(nnc_team *team, const nnc_arguments *arguments) {
  (void)team;
  const REAL *const *totals = (const REAL *const *)arguments->inputs;
  for (int i = 0; i < 2; i++) arguments->results[i] = (double)totals[i][0] / (double)totals[2][0];
}

static void NAME(predict)(nnc_team *team, const nnc_arguments *arguments) {
  (void)team;
  const REAL *x = arguments->inputs[0];
  REAL *result = arguments->outputs[0];
  for (int64_t i = 0; i < arguments->rows; i++) {
    result[2 * i] = NAME(output)(arguments->arena, x + 2 * i);
    result[2 * i + 1] = 1;
  }
}

nnc_program NAME(trainer_test)(void) {
  return (nnc_program){
      .element_bytes = sizeof(REAL),
      .arena_bytes = NAME(arena_bytes),
      .gradient_offset = gradient_offset,
      .initialize = NAME(initialize),
      .prepare = NAME(prepare),
      .train = NAME(train),
      .evaluate = NAME(evaluate),
      .summarize = NAME(summarize),
      .predict = NAME(predict),
      .schedule = schedule,
  };
}
