# For ./kembar and ./verify: finds a JDK 25 or later and makes it JAVA_HOME, or says what is missing and stops.
# Maven runs on it too: the formatter reads current Java only there.

wanted_jdk=25

use_jdk() {
    for home in \
        "${JAVA_HOME:-}" \
        /usr/lib/jvm/* \
        "${HOME:-}"/.sdkman/candidates/java/* \
        /Library/Java/JavaVirtualMachines/*/Contents/Home \
        "${HOME:-}"/Library/Java/JavaVirtualMachines/*/Contents/Home
    do
        if is_jdk "$home"; then
            export JAVA_HOME="$home"
            return
        fi
    done
    if home=$(home_of_java_on_path) && is_jdk "$home"; then
        export JAVA_HOME="$home"
        return
    fi
    stop "Kembar needs a JDK $wanted_jdk or later, and none was found. Install one, or set JAVA_HOME to it."
}

# Reads the version from the file "release", which every JDK carries: asking the JVM itself takes longer than
# everything else here together.
is_jdk() {
    [ -x "$1/bin/javac" ] && [ -r "$1/release" ] || return 1
    while IFS='=' read -r key value; do
        if [ "$key" = JAVA_VERSION ]; then
            value=${value#\"}
            value=${value%%[!0-9]*}
            [ "${value:-0}" -ge "$wanted_jdk" ]
            return
        fi
    done <"$1/release"
    return 1
}

home_of_java_on_path() {
    java=$(command -v java) || return 1
    java=$(readlink -f "$java") || return 1
    printf '%s\n' "${java%/bin/java}"
}

require_maven() {
    command -v mvn >/dev/null 2>&1 || stop "Kembar is built with Maven 3.8 or later, and there is no mvn on the path."
}

stop() {
    printf '%s\n' "$1" >&2
    exit 3
}
