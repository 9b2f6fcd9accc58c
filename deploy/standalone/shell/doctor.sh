# Checks the machine and says for each lack how to mend it.

doctor() {
  local ill=0 jdk free memory port=${WHISTLE_PORT:-8080} folder=$data
  say() { printf '%-8s %-12s %s\n' "$1" "$2" "$3"; }
  lack() { say missing "$1" "$2" && ill=1; }

  if jdk=$(find_jdk); then say ok JDK "$jdk"; else
    lack JDK "install JDK 25 (apt install temurin-25-jdk, sdk install java 25-tem) or set JAVA_HOME"
  fi
  if [ -x .mvn/maven/apache-maven-3.9.16/bin/mvn ]; then say ok Maven "3.9.16 in .mvn/maven"
  elif command -v mvn >/dev/null; then say ok Maven "3.9.16 will be fetched through $(command -v mvn)"
  elif command -v curl >/dev/null || command -v wget >/dev/null; then say ok Maven "3.9.16 will be fetched by ./mvnw"
  else lack Maven "install maven, or curl so that ./mvnw can fetch it"; fi
  if command -v npm >/dev/null; then say ok npm "$(npm --version), Node.js $(node --version)"; else
    lack npm "install Node.js 20 or newer (apt install nodejs npm); the build of the pages needs it"
  fi
  if find_chromium >/dev/null; then say ok Chromium "$(find_chromium)"; else
    lack Chromium "apt install chromium fonts-noto-cjk; only ./whistle test needs it"
  fi
  if find_prometheus >/dev/null; then say ok Prometheus "$(find_prometheus)"; else
    say note Prometheus "apt install prometheus; only ./whistle up --observe needs it"
  fi
  if [ "$(id -u)" = 0 ] && [ "$(uname)" = Linux ] && ! unshare -U true 2>/dev/null; then
    lack namespaces "PostgreSQL refuses root: run as another user, or allow user namespaces"
  fi

  while [ ! -d "$folder" ]; do folder=$(dirname "$folder"); done
  if [ -w "$folder" ]; then say ok data "$data"; else
    lack data "can't write to $folder: set WHISTLE_DATA to a folder of yours"
  fi
  free=$(free_megabytes "$data")
  if [ "$free" -ge 1024 ]; then say ok disk "$free MB free"; else
    lack disk "$free MB free, 1024 MB needed: free some, or set WHISTLE_DATA"
  fi
  if [ -r /proc/meminfo ]; then
    memory=$(awk '/MemAvailable/ { print int($2 / 1024) }' /proc/meminfo)
    if [ "$memory" -ge 3072 ] || port_answers "$port"; then say ok memory "$memory MB available"; else
      lack memory "$memory MB available, about 3072 MB needed: close other programs"
    fi
  fi
  if port_answers "$port"; then
    say note "port $port" "something listens there: Whistle itself (./whistle status), or set WHISTLE_PORT"
  else say ok "port $port" free; fi
  return $ill
}

port_answers() { (exec 3<>"/dev/tcp/127.0.0.1/$1") 2>/dev/null; }
