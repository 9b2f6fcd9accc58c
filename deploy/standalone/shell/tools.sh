# Finds what ./whistle runs with: JDK 25, Maven, npm, Chromium.

fail() {
  echo "whistle: $*" >&2
  exit 1
}

is_jdk_25() {
  [ -x "$1/bin/javac" ] && "$1/bin/javac" -version 2>&1 | grep -q '^javac 25\b'
}

find_jdk() {
  local home
  for home in "${JAVA_HOME:-}" /usr/lib/jvm/*25* /usr/lib/jvm/* "$HOME"/.sdkman/candidates/java/25* \
    "$HOME"/.jdks/*25* /opt/*jdk*25* /Library/Java/JavaVirtualMachines/*25*/Contents/Home; do
    if [ -n "$home" ] && is_jdk_25 "$home"; then
      echo "$home"
      return
    fi
  done
  if [ -x /usr/libexec/java_home ] && home=$(/usr/libexec/java_home -v 25 2>/dev/null); then
    echo "$home"
    return
  fi
  if command -v javac >/dev/null; then
    home=$(dirname "$(dirname "$(readlink -f "$(command -v javac)")")")
    is_jdk_25 "$home" && echo "$home" && return
  fi
  return 1
}

need_jdk() {
  JAVA_HOME=$(find_jdk) ||
    fail "JDK 25 is missing: install it (apt install temurin-25-jdk, brew install openjdk@25, sdk install java 25-tem) or set JAVA_HOME"
  export JAVA_HOME
}

need_node() {
  command -v npm >/dev/null || fail "npm is missing: install Node.js 20 or newer (apt install nodejs npm, brew install node)"
}

free_megabytes() {
  local folder=$1
  while [ ! -d "$folder" ]; do folder=$(dirname "$folder"); done
  df -Pk "$folder" | awk 'NR == 2 { print int($4 / 1024) }'
}

need_space() {
  local free
  free=$(free_megabytes "$data")
  [ "$free" -ge 1024 ] ||
    fail "The disk of $data has $free MB left, Whistle needs 1024 MB: free some, or set WHISTLE_DATA"
}

find_chromium() {
  command -v chromium || command -v chromium-browser || command -v google-chrome ||
    ls "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome" 2>/dev/null
}

find_prometheus() { command -v prometheus; }

need_chromium() {
  find_chromium >/dev/null || fail "Chromium is missing: apt install chromium fonts-noto-cjk (brew install --cask chromium)"
}

# The Maven that belongs to this build, fetched through the system's own Maven (and so through the
# mirrors that it is set up with) where there is one.
find_maven() {
  local version=3.9.16 folder=$root/.mvn/maven
  if [ ! -x "$folder/apache-maven-$version/bin/mvn" ] && command -v mvn >/dev/null; then
    local fresh
    fresh=$(mktemp -d "$root/.mvn/fetching-XXXXXX")
    # shellcheck disable=SC2086
    if (cd "$fresh" && mvn -q -B ${WHISTLE_MAVEN_OPTS:-} org.apache.maven.plugins:maven-dependency-plugin:3.9.0:copy \
      -Dartifact=org.apache.maven:apache-maven:$version:zip:bin -DoutputDirectory="$fresh" >"$fresh/log" 2>&1 &&
      "$JAVA_HOME/bin/jar" xf "$fresh/apache-maven-$version-bin.zip" &&
      rm "$fresh/apache-maven-$version-bin.zip" && chmod +x "$fresh/apache-maven-$version/bin/mvn"); then
      # mirrors may stand in the system Maven's own settings
      cp "$(mvn -v | sed -n 's/^Maven home: //p')/conf/settings.xml" "$fresh/apache-maven-$version/conf/" 2>/dev/null || true
      mkdir -p "$folder" && mv "$fresh/apache-maven-$version" "$folder/"
    fi
    rm -rf "$fresh"
  fi
  if [ -x "$folder/apache-maven-$version/bin/mvn" ]; then
    echo "$folder/apache-maven-$version/bin/mvn"
  else
    echo "$root/mvnw"
  fi
}

maven() {
  local program
  program=$(find_maven)
  # shellcheck disable=SC2086
  "$program" ${WHISTLE_MAVEN_OPTS:-} "$@"
}
