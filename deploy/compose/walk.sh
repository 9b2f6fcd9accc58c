#!/usr/bin/env bash
# Proves that the images run: starts everything in containers of their own, walks a request by HTTP, kills every
# service and both stores, takes all down and up again, and looks whether everything is still there.
# ./whistle test --images builds the images first. COMPOSE names the command if it isn't found; WHISTLE_WALK_KILLS whom to
# kill, WHISTLE_WALK_PATIENCE the seconds to wait for anything.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")"

project=whistle-walk-$$
work=$(mktemp -d "${TMPDIR:-/tmp}/whistle-walk-XXXXXX")
export WHISTLE_KEYS=$work/secrets WHISTLE_PORT=${WHISTLE_WALK_PORT:-18081}
url=http://127.0.0.1:$WHISTLE_PORT
prepare=${WHISTLE_IMAGES:-}whistle-prepare:${WHISTLE_VERSION:-0.1.0}
kills=${WHISTLE_WALK_KILLS:-intake dispatch tracking feedback gateway kafka postgres}
patience=${WHISTLE_WALK_PATIENCE:-180}
key=0

fail() {
  echo "walk: $*" >&2
  exit 1
}

compose_command() {
  if [ -n "${COMPOSE:-}" ]; then echo "$COMPOSE"
  elif docker compose version >/dev/null 2>&1; then echo "docker compose"
  elif command -v docker-compose >/dev/null; then echo docker-compose
  else fail "neither docker compose nor docker-compose is here"; fi
}
compose=$(compose_command)
# shellcheck disable=SC2086
whistle() { $compose -p "$project" "$@"; }

clean_up() {
  local status=$?
  if [ $status -ne 0 ]; then
    whistle ps >&2 || true
    whistle logs --tail=20 >&2 || true
  fi
  whistle down --volumes >/dev/null 2>&1 || true
  # the keys belong to the users of the containers
  docker run --rm --user 0:0 --entrypoint rm -v "$work:/work" "$prepare" -rf /work/secrets || true
  rm -rf "$work"
  exit $status
}
trap clean_up EXIT

# call STATUS METHOD PATH [BODY]: as whoever's token is in $token; the answer is in $answer
token=
call() {
  local wanted=$1 method=$2 path=$3 body=${4:-} status
  local arguments=(-s -o "$work/answer" -w '%{http_code}' -X "$method" "$url$path" -H 'Accept-Language: en')
  [ -z "$token" ] || arguments+=(-H "Authorization: Bearer $token")
  if [ "$method" != GET ]; then
    key=$((key + 1))
    arguments+=(-H 'Content-Type: application/json' -d "$body")
    arguments+=(-H "Idempotency-Key: $(printf '0199d3a0-0000-7000-8000-%012d' "$key")")
  fi
  status=$(curl "${arguments[@]}") || true
  answer=$(cat "$work/answer" 2>/dev/null || true)
  [ "$status" = "$wanted" ] || { echo "$method $path: $status instead of $wanted: $answer" >"$work/why" && return 1; }
}

must() { call "$@" || fail "$(cat "$work/why")"; }

field() { sed -n "s/.*\"$1\":\"\([^\"]*\)\".*/\1/p" <<<"$answer" | head -1; }

# soon WHAT COMMAND…: again and again until it succeeds
soon() {
  local what=$1 until=$((SECONDS + patience))
  shift
  until "$@"; do
    [ $SECONDS -lt $until ] || fail "$what: not within $patience s. $(cat "$work/why" 2>/dev/null || true)"
    sleep 0.5
  done
}

log_in() {
  token=
  must 201 POST /api/tokens "{\"username\":\"$1\",\"password\":\"$2\"}"
  token=$(field token)
}

container() { whistle ps -q "$1"; }
healthy() { [ "$(docker inspect -f '{{.State.Health.Status}}' "$(container "$1")")" = healthy ]; }
all_healthy() { call 200 GET /health; }
heard() { token='' call 200 GET "$mine" && grep -q "$1" <<<"$answer"; }
say() { printf '%4d s  %s\n' "$SECONDS" "$*"; }

up() {
  whistle up -d >"$work/up.log" 2>&1 || fail "up failed: $(tail -20 "$work/up.log")"
  soon "everything is ready" all_healthy
}

# A district of one community, made by its first administrator.
settle() {
  log_in admin "$(whistle exec -T gateway cat /etc/whistle/keys/admin.password)"
  must 200 GET /api/users
  [ "$(grep -o '"username"' <<<"$answer" | wc -l)" = 1 ] || fail "there are users whom nobody made: $answer"
  must 200 POST /api/places '[{"code":"990101","name":"示范区"},{"code":"990101001","name":"向阳街道"},
    {"code":"990101001001","name":"东风社区"},{"code":"990101001001001","name":"东风一网格","type":"general"}]'
  must 201 POST /api/users '{"username":"community","name":"接单员","password":"'"$password"'","roles":["community"],"place":"990101001001"}'
  must 200 PUT /api/duty/staff '{"items":[{"id":"community","name":"接单员","kind":"desk","seat":"990101001001","phone":"0990-000001"}]}'
  must 200 PUT /api/duty '{"items":[{"place":"990101001001","pattern":"always"}]}'
}

point() {
  token=
  must 201 POST /api/requests '{"description":"楼道灯泡不亮了,老人上楼看不见。","location":{"address":"东风社区3号楼"}}'
  id=$(field id)
  number=$(field number)
  code=$(field queryCode)
  mine="/api/requests/$number?code=$code"
}

# 点单 接单 解单 评单
walk() {
  point
  log_in community "$password"
  soon "the community can take it" call 200 POST "/api/requests/$id/take" '{}'
  must 200 POST "/api/requests/$id/resolve" '{"answer":"灯泡已更换。","outcome":"done","unproven":"no-camera"}'
  soon "the resident reads that it is resolved" heard '"order":"resolved"'
  token=
  soon "the resident can rate" call 200 POST "/api/requests/$number/rating?code=$code" '{"solved":"yes","level":5}'
  soon "it is archived" heard '"stage":"archive"'
}

# As a crash does it: the engine would take its own "kill" for an order to leave it be.
crash() {
  local id restarts process
  id=$(container "$1")
  restarts=$(docker inspect -f '{{.RestartCount}}' "$id")
  process=$(docker inspect -f '{{.State.Pid}}' "$id")
  docker run --rm --pid host --network none --user 0:0 --entrypoint sh "$prepare" -c "kill -9 $process"
  soon "$1 is started again" came_back "$id" "$restarts"
  soon "$1 is healthy again" healthy "$1"
}
came_back() { [ "$(docker inspect -f '{{.RestartCount}}' "$1")" -gt "$2" ]; }

docker info >/dev/null 2>&1 || fail "no Docker engine answers: start one (systemctl start docker), or set DOCKER_HOST"
password=$(od -An -N12 -tx1 /dev/urandom | tr -d ' \n')
say "up, with nothing there"
up
say "ready; a district is made by its first administrator"
settle
walk
say "one request went from pointing to archive"
for service in $kills; do
  crash "$service"
  soon "everything is ready" all_healthy
  say "$service died and is back"
done
walk
kept=$mine
say "another request went all the way"
whistle down >/dev/null 2>&1
say "down"
up
soon "what was archived is still there" heard '"stage":"archive"'
mine=$kept
walk
say "up again: what was archived is there, and another request went all the way"
