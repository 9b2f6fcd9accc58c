# Images of all parts, and the proof that they run.

need_engine() {
  command -v docker >/dev/null || fail "Docker is missing: install an engine with its client (apt install docker.io docker-compose)"
  docker info >/dev/null 2>&1 || fail "No Docker engine answers: start one (systemctl start docker), or set DOCKER_HOST"
}

# images [PREFIX]: into the local engine; PREFIX is a registry's name, ending in /
images() {
  local base=${WHISTLE_IMAGE_BASE:-eclipse-temurin:25-jre} list
  need_engine
  need_node
  docker image inspect "$base" >/dev/null 2>&1 || docker pull "$base" || fail "No $base here, and it can't be pulled: set WHISTLE_IMAGE_BASE"
  list=$(IFS=, && echo "${programs[*]},deploy/compose")
  maven -B -ntp -q -Pimages -Dmaven.test.skip=true -Dspotless.skip=true -Dimage.base="docker://$base" -Dimage.prefix="${1:-}" \
    pre-integration-test -pl "$list" -am
  docker image ls --format '{{.Repository}}:{{.Tag}}  {{.ID}}  {{.Size}}' | grep "^${1:-}whistle-" | sort
}

test_images() {
  images
  deploy/compose/walk.sh
}
