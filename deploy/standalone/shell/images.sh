# Images of all parts, and the proof that they run.

need_engine() {
  command -v docker >/dev/null || fail "Docker is missing: install an engine with its client (apt install docker.io docker-compose)"
  docker info >/dev/null 2>&1 || fail "No Docker engine answers: start one (systemctl start docker), or set DOCKER_HOST"
}

# images [--aot] [PREFIX]: into the local engine; PREFIX is a registry's name, ending in /
images() {
  local aot=
  if [ "${1:-}" = --aot ]; then aot=yes && shift; fi
  local base=${WHISTLE_IMAGE_BASE:-eclipse-temurin:25-jre} version=${WHISTLE_VERSION:-0.1.0} list
  need_engine
  need_node
  docker image inspect "$base" >/dev/null 2>&1 || docker pull "$base" || fail "No $base here, and it can't be pulled: set WHISTLE_IMAGE_BASE"
  list=$(IFS=, && echo "${programs[*]},deploy/compose")
  maven -B -ntp -q -Pimages -Dmaven.test.skip=true -Dspotless.skip=true -Dimage.base="docker://$base" -Dimage.prefix="${1:-}" -Dimage.tag="$version" \
    pre-integration-test -pl "$list" -am
  if [ -n "$aot" ]; then cache_classes "${1:-}" "$version"; fi
  docker image ls --format '{{.Repository}}:{{.Tag}}  {{.ID}}  {{.Size}}' | grep "^${1:-}whistle-" | sort
}

# Adds to each service's image the classes as its JVM has them when its context stands, for the flags of compose and of the cluster's base.
cache_classes() {
  local prefix=$1 version=$2 program name image work flags container
  work=$(mktemp -d "${TMPDIR:-/tmp}/whistle-aot-XXXXXX")
  mkdir -m 777 "$work/aot"
  flags=$(sed -n '/JAVA_TOOL_OPTIONS/,/WHISTLE_JAVA/{s/.*JAVA_TOOL_OPTIONS.*//;s/\${WHISTLE_JAVA.*//;p}' deploy/compose/compose.yaml | tr '\n' ' ')
  docker run --rm --network none --user 0:0 -v "$work/secrets:/secrets" "${prefix}whistle-prepare:$version" keys /secrets 10001 >/dev/null
  for program in "${programs[@]}"; do
    name=${program%-service}
    image=${prefix}whistle-$name:$version
    # it ends as soon as its context stands, which it calls a failure
    docker run --rm --network none --read-only --tmpfs /tmp -v "$work/secrets/$name:/etc/whistle:ro" -v "$work/aot:/aot" \
      -e WHISTLE_SECRETS=/etc/whistle/keys -e SPRING_CONFIG_IMPORT=configtree:/etc/whistle/settings/ -e SPRING_FLYWAY_ENABLED=false \
      -e SPRING_DATASOURCE_URL="jdbc:postgresql://127.0.0.1/$name" -e SPRING_DATASOURCE_USERNAME="$name" -e SPRING_KAFKA_BOOTSTRAP_SERVERS=127.0.0.1:9092 \
      -e JAVA_TOOL_OPTIONS="$flags -Dspring.context.exit=onRefresh -XX:AOTCacheOutput=/aot/$name.aot" "$image" >"$work/$name.log" 2>&1 || true
    [ -f "$work/aot/$name.aot" ] || fail "No cache for $image: $(tail -5 "$work/$name.log")"
    container=$(docker create "$image")
    docker cp "$work/aot/$name.aot" "$container:/app/classes.aot" >/dev/null
    docker commit --change "ENTRYPOINT $(docker image inspect -f '{{json .Config.Entrypoint}}' "$image" | sed 's|^\["java",|&"-XX:AOTCache=/app/classes.aot",|')" \
      "$container" "$image" >/dev/null
    docker rm "$container" >/dev/null
    echo "$image keeps $(du -m "$work/aot/$name.aot" | cut -f1) MB of classes"
  done
  # the keys belong to the users of the containers
  docker run --rm --network none --user 0:0 --entrypoint rm -v "$work:/work" "${prefix}whistle-prepare:$version" -rf /work/secrets /work/aot
  rm -rf "$work"
}

# test_images [--aot]: a cache that doesn't fit its JVM then ends it
test_images() {
  images "$@"
  if [ "${1:-}" = --aot ]; then export WHISTLE_JAVA=-XX:AOTMode=on; fi
  deploy/compose/walk.sh
}
