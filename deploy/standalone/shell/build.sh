# Builds what ./whistle runs, when a source is newer than the last build.

programs=(intake-service dispatch-service tracking-service feedback-service gateway)
modules=("${programs[@]}" platform/broker deploy/standalone deploy/demo deploy/bench deploy/chaos)

built() {
  local stamp=target/whistle.built program
  [ -f "$stamp" ] || return 1
  for program in "${programs[@]}"; do
    [ -f "$program/target/$program-0.1.0-SNAPSHOT.jar" ] || return 1
  done
  [ -d platform/broker/target/lib ] && [ -d deploy/standalone/target/lib ] || return 1
  [ -z "$(find pom.xml contracts platform gateway ./*-service deploy \
    \( -name target -o -name node_modules -o -path '*/src/test' -o -name dist \) -prune \
    -o -type f -newer "$stamp" ! -name '*.md' ! -name '*.sh' ! -name '*.log' -print | head -1)" ]
}

build_if_needed() {
  [ -n "${WHISTLE_SKIP_BUILD:-}" ] && return
  built && return
  need_node
  local log=$data/logs/build.log list since=$SECONDS
  mkdir -p "$data/logs" 2>/dev/null || fail "Can't write to $data"
  list=$(IFS=, && echo "${modules[*]}")
  mkdir -p target && touch target/whistle.building
  echo "Building (log: $log)"
  maven -B -ntp -T2 -Dmaven.test.skip=true -Dspotless.skip=true package -pl "$list" -am >"$log" 2>&1 &
  local build=$!
  trap "kill $build 2>/dev/null; exit 130" INT TERM
  show_progress "$build" "$log"
  wait "$build" || fail "The build failed: $(grep -m1 '^\[ERROR\]' "$log" || tail -1 "$log")"
  trap - INT TERM
  mv target/whistle.building target/whistle.built
  # what earlier builds left unpacked, unless something may still run from it
  find target/apps -mindepth 1 -maxdepth 1 -mtime +0 -exec rm -rf {} + 2>/dev/null || true
  echo "Built in $((SECONDS - since)) s"
}

# Says which module the build has come to, in one moving line on a terminal.
show_progress() {
  local last='' line
  while kill -0 "$1" 2>/dev/null; do
    line=$(sed -n 's/^\[INFO\] Building \([a-z-]*\) .*\(\[[0-9/]*\]\)$/\2 \1/p' "$2" 2>/dev/null | tail -1) || true
    if [ -t 1 ]; then
      printf '\r  %-40s %4d s' "$line" "$SECONDS"
    elif [ -n "$line" ] && [ "$line" != "$last" ]; then
      echo "  $line"
    fi
    last=$line
    sleep 1
  done
  [ -t 1 ] && printf '\r%-60s\r' '' || true
}
