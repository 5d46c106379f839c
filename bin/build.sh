# Builds when the sources changed, once at a time. Read by ./waymark.

STAMP=$ROOT/target/.waymark-stamp
LOCK=$ROOT/target/.waymark-lock
child= # what this shell is waiting for: Maven
server= # what it runs beside that, in `dev`
locked=

# Also true for a process of another person, which may not be signalled.
is_alive() { kill -0 "$1" 2>/dev/null || [ -d "/proc/$1" ] || { [ ! -d /proc/1 ] && ps -p "$1" >/dev/null 2>&1; }; }

unlock() {
    [ -z "$locked" ] || rm -f "$LOCK"
    locked=
}

# Ctrl-C and TERM must also end what was started in the background of this shell (which ignores Ctrl-C there).
stop() {
    trap - INT TERM HUP
    for process in $child $server; do
        kill "$process" 2>/dev/null || :
        wait "$process" 2>/dev/null || :
    done
    unlock
    exit "$1"
}
trap 'stop 129' HUP
trap 'stop 130' INT
trap 'stop 143' TERM
trap unlock EXIT

# Waits for the child; answers its exit code.
wait_for_child() {
    code=0
    wait "$child" || code=$?
    child=
    return "$code"
}

# Maven keeps its downloads in the home directory, or, where there is none to write to, under target/.
run_maven() {
    if [ -d "${HOME-}" ] && [ -w "$HOME" ]; then
        sh "$ROOT/mvnw" -B -ntp -f "$ROOT/pom.xml" "$@" </dev/null &
    else
        mkdir -p "$ROOT/target/home/.m2"
        HOME=$ROOT/target/home MAVEN_USER_HOME=$ROOT/target/home/.m2 \
            sh "$ROOT/mvnw" -B -ntp -f "$ROOT/pom.xml" -Dmaven.repo.local="$ROOT/target/home/.m2/repository" "$@" </dev/null &
    fi
    child=$!
    wait_for_child
}

# A checksum over everything a module (the program, unless named) is built from, and the JDK that builds it.
fingerprint() (
    cd "$ROOT" || exit 1
    {
        cat "$JAVA_HOME/release"
        find pom.xml ./*/pom.xml .mvn analytics/src/main "${1:-app}/src/main" -type f -exec cksum {} + 2>/dev/null | LC_ALL=C sort
    } | cksum | tr ' ' '-'
)

# The one runnable jar of a module.
the_jar() {
    for jar in "$ROOT/$1"/target/*.jar; do
        case $jar in
            *-sources.jar | *-javadoc.jar | *-tests.jar | *-plain.jar) ;;
            *) [ ! -f "$jar" ] || printf '%s\n' "$jar" ;;
        esac
    done | head -n 1
}

is_built() { [ -r "$STAMP" ] && [ "$(cat "$STAMP")" = "$1" ] && [ -n "$(the_jar app)" ]; }

tool_is_built() { [ -r "$STAMP-$1" ] && [ "$(cat "$STAMP-$1")" = "$2" ] && [ -n "$(the_jar "$1")" ]; }

# A symbolic link is made or refused in one step and carries the number of the process that holds the lock.
lock() {
    told=
    until ln -s "pid-$$" "$LOCK" 2>/dev/null; do
        holder=$(readlink "$LOCK" 2>/dev/null) || holder=
        if [ -n "$holder" ] && ! is_alive "${holder#pid-}"; then
            [ "$(readlink "$LOCK" 2>/dev/null)" != "$holder" ] || rm -f "$LOCK" # its holder was killed
            continue
        fi
        [ -n "$told" ] || say "Another build is running (process ${holder#pid-}); waiting for it."
        told=yes
        sleep 1
    done
    locked=yes
}

refuse_unless_writable() {
    for pom in "$ROOT/pom.xml" "$ROOT"/*/pom.xml; do
        dir=$(dirname "$pom")
        [ -d "$dir" ] || continue
        if ! mkdir -p "$dir/target" 2>/dev/null || [ ! -w "$dir/target" ]; then
            die "building needs to write to $dir/target, and you may not." \
                "Run it as the owner of $ROOT, or make a copy of your own:" \
                "git clone \"$ROOT\" waymark && cd waymark && ./waymark serve"
        fi
    done
}

# Answers 1, with the reason told, when the sources do not build.
build_if_needed() {
    print=$(fingerprint)
    is_built "$print" && return
    refuse_unless_writable
    lock
    print=$(fingerprint)
    if ! is_built "$print"; then
        if [ -d "$ROOT/app/target/classes" ]; then
            say "Building Waymark ..."
        else
            say "Building Waymark. The first time takes a few minutes, while its libraries are fetched ..."
        fi
        rm -f "$STAMP"
        run_maven -q -Pquick -Dmaven.test.skip=true -pl app -am package || {
            unlock
            say "waymark: the build failed; the reason is above."
            return 1
        }
        printf '%s\n' "$print" >"$STAMP"
    fi
    unlock
}

# The verification and the command line are modules that need little or nothing of the program; each has a stamp of its own, so that
# none rebuilds another.
build_tool_if_needed() {
    print=$(fingerprint "$1")
    tool_is_built "$1" "$print" && return
    refuse_unless_writable
    lock
    say "Building the $2 ..."
    rm -f "$STAMP-$1"
    run_maven -q -Pquick -Dmaven.test.skip=true -pl "$1" -am package >&2 || {
        unlock
        say "waymark: the build failed; the reason is above."
        return 1
    }
    printf '%s\n' "$print" >"$STAMP-$1"
    unlock
}
