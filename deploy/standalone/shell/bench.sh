# Figures of the running system, on a folder and a port of their own.

bench() {
  export WHISTLE_PORT=${WHISTLE_BENCH_PORT:-18080}
  data=$(mktemp -d "${TMPDIR:-/tmp}/whistle-bench-XXXXXX")
  export WHISTLE_DATA=$data
  trap 'launcher down >/dev/null; rm -rf "$data"' EXIT
  if [ "${1:-}" = start ]; then bench_start; else bench_loop; fi
}

bench_loop() {
  export WHISTLE_TRAIN=no
  demo
  run_main bench org.whistle.bench.Bench "http://localhost:$WHISTLE_PORT" "$data" "$(launcher status --json)"
}

# Start-up and memory: the very first start, and the second one with trained caches.
bench_start() {
  build_if_needed
  rm -rf target/apps platform/broker/target/broker-*.aot
  echo "First start: nothing unpacked, no caches"
  launcher up
  launcher status
  echo "Training the caches"
  until ls platform/broker/target/broker-*.aot >/dev/null 2>&1; do sleep 2; done
  ls -s --block-size=M target/apps/*/*.aot platform/broker/target/*.aot
  launcher down
  echo "Second start"
  launcher up
  launcher status
}
