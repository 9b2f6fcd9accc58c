# From one version to the next while everything runs, and the test that it can be done.

# What runs is moved to what this folder built: a part, or everything, one process at a time.
upgrade() {
  running || fail "Whistle isn't running"
  if [ -z "${WHISTLE_BUILD:-}" ]; then build_if_needed; fi
  launcher upgrade "$@"
}

# A rolling restart ('restart'), or the way from the version before and back, under load.
upgrade_test() {
  local from=${1:-$(version_before)}
  [ $# -eq 0 ] || shift
  build_if_needed
  if [ "$from" != restart ]; then from=$(build_of "$from"); fi
  run_main chaos org.whistle.chaos.Upgrade "$from" "$@"
}

# The last release, or, before the first, what the file says.
version_before() {
  git describe --tags --abbrev=0 2>/dev/null || grep -v '^#' deploy/chaos/version-before
}

# The folder where another version stands, built; made once.
build_of() {
  local commit folder
  commit=$(git rev-parse --verify --quiet "$1^{commit}") || fail "No version '$1' in this clone's history"
  folder=$root/target/versions/$commit
  if [ ! -f "$folder/built" ]; then
    rm -rf "$folder" && mkdir -p "$folder"
    git archive "$commit" | tar -x -C "$folder"
    echo "Building $1 in $folder" >&2
    (cd "$folder" && maven -B -ntp -T2 -Dmaven.test.skip=true -Dspotless.skip=true package -pl "$(IFS=, && echo "${programs[*]},deploy/demo")" -am) \
      >"$folder.log" 2>&1 || fail "$1 can't be built: see $folder.log"
    touch "$folder/built"
  fi
  echo "$folder"
}
