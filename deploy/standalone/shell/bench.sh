# Figures of the running system, on a folder and a port of their own.

bench() {
  export WHISTLE_PORT=${WHISTLE_BENCH_PORT:-18080}
  data=$(mktemp -d "${TMPDIR:-/tmp}/whistle-bench-XXXXXX")
  export WHISTLE_DATA=$data
  trap 'launcher down >/dev/null; rm -rf "$data"' EXIT
  case ${1:-} in start) bench_start ;; clocks) bench_clocks "${2:-100000}" ;; wall) bench_wall "${2:-100000}" ;; capacity) bench_capacity "${2:-1000}" ;; *) bench_loop ;; esac
}

# Clocks by the hundred thousand, and a million that only wait.
bench_clocks() {
  export WHISTLE_TRAIN=no
  touch "$data/demo.mark"
  up
  run_main demo org.whistle.demo.Demo "http://localhost:$WHISTLE_PORT" "$data/secrets" still
  run_main bench org.whistle.bench.ClockBench "http://localhost:$WHISTLE_PORT" "$data" "$(launcher status --json)" "$1"
}

# The wall on a full district: what listeners cost, then a browser in front of it (WHISTLE_WALL_SECONDS, 60).
bench_wall() {
  export WHISTLE_TRAIN=no
  demo
  run_main bench org.whistle.bench.WallBench "http://localhost:$WHISTLE_PORT" "$data" "$(launcher status --json)" "$1"
  look 'OverviewPagesStory#the_wall_draws*' -Dwhistle.wall.seconds="${WHISTLE_WALL_SECONDS:-60}"
}

# What a request costs, and what so many a day need.
bench_capacity() {
  export WHISTLE_TRAIN=no
  touch "$data/demo.mark"
  up
  run_main demo org.whistle.demo.Demo "http://localhost:$WHISTLE_PORT" "$data/secrets" still
  run_main bench org.whistle.bench.CapacityBench "http://localhost:$WHISTLE_PORT" "$data" "$(launcher status --json)" "$1"
}

# One of the stories, in front of the district that runs.
look() {
  local story=$1
  shift
  # a module of tests alone makes no classes, and the compiler warns of a folder that isn't there
  mkdir -p deploy/story/target/classes
  maven -q verify -pl deploy/story -am -Dspotless.skip=true -Dtest=None -Dit.test="$story" -Dsurefire.failIfNoSpecifiedTests=false \
    -Dfailsafe.failIfNoSpecifiedTests=false -Dwhistle.story.data="$data" -Dwhistle.story.port="${WHISTLE_PORT:-8080}" "$@"
}

screens() { look TakeScreens; }

bench_loop() {
  export WHISTLE_TRAIN=no
  demo
  run_main bench org.whistle.bench.Bench "http://localhost:$WHISTLE_PORT" "$data" "$(launcher status --json)"
}

# Start-up and memory: the very first start, the second one with trained caches, and each part killed.
bench_start() {
  local part
  build_if_needed
  rm -rf target/apps platform/broker/target/broker-*.aot
  echo "First start: nothing unpacked, no caches"
  launcher up
  figures
  echo "Training the caches"
  until ls platform/broker/target/broker-*.aot >/dev/null 2>&1; do sleep 2; done
  ls -s --block-size=M target/apps/*/*.aot platform/broker/target/broker-*.aot
  launcher down
  echo "Second start"
  launcher up
  figures
  for part in "${programs[@]%-service}" kafka postgres; do time_to_return "$part"; done
}

figures() {
  launcher status
  # shellcheck disable=SC2046
  echo "CPU seconds so far: $(ps -o cputimes= -p $(pids | paste -sd, -) | awk '{ s += $1 } END { print s }')"
}

pids() { grep -o '"pid":[1-9][0-9]*' "$data/run/status.json" | cut -d: -f2; }

# From kill -9 until everything is healthy again.
time_to_return() {
  local part=$1 old since
  old=$(part_pid "$part")
  since=$(date +%s%N)
  kill -9 "$old"
  until [ -n "$(part_pid "$part")" ] && [ "$(part_pid "$part")" != "$old" ] &&
    grep -q "\"name\":\"$part\",\"pid\":[0-9]*,\"state\":\"ready\"" "$data/run/status.json" &&
    curl -fs -o /dev/null "http://localhost:$WHISTLE_PORT/health"; do sleep 0.1; done
  echo "$part killed, all healthy again after $((($(date +%s%N) - since) / 1000000)) ms"
}

part_pid() { sed -n "s/.*\"name\":\"$1\",\"pid\":\([1-9][0-9]*\).*/\1/p" "$data/run/status.json"; }
