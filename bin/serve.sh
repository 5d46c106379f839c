# Runs the program: `serve` and `dev`. Read by ./waymark.

JAVA_OPTIONS=${WAYMARK_JAVA_OPTS-"-Xms64m -Xmx512m -XX:+UseSerialGC"}
# Hundreds of constructors are called once each at a start: bytecode made for every one costs more than it saves.
JAVA_OPTIONS="-Djdk.reflect.useNativeAccessorOnly=true $JAVA_OPTIONS"

serve() {
    demo=
    read_options "$@"
    find_jdk
    build_if_needed
    prepare
    refuse_unless_data_writable
    remember_fast_start
    cd "$ROOT" || exit 1
    # Java takes the place of this shell, so that Ctrl-C and TERM reach the program itself. Options are split on purpose.
    # shellcheck disable=SC2086
    exec "$JAVA" $JAVA_OPTIONS ${cache_flag:+"$cache_flag"} -jar "$RUN/waymark.jar" ${demo:+--waymark.demo=true}
}

read_options() {
    while [ $# -gt 0 ]; do
        case $1 in
            --demo) demo=yes ;;
            --port=* | --data=*)
                option=$1
                shift
                set -- "${option%%=*}" "${option#*=}" "$@"
                continue
                ;;
            --port | --data)
                [ -n "${2-}" ] || die "$1 needs a value."
                if [ "$1" = --port ]; then WAYMARK_PORT=$2; else WAYMARK_DATA=$2; fi
                shift
                ;;
            *) die "I do not know \"$1\"." "./waymark serve [--demo] [--port N] [--data DIR]" ;;
        esac
        shift
    done
    WAYMARK_PORT=${WAYMARK_PORT:-8080}
    case $WAYMARK_PORT in
        *[!0-9]* | ??????*) die "the port must be a number from 0 to 65535, not \"$WAYMARK_PORT\"." ;;
    esac
    [ "$WAYMARK_PORT" -le 65535 ] || die "the port must be a number from 0 to 65535, not \"$WAYMARK_PORT\"."
    WAYMARK_DATA=${WAYMARK_DATA:-$ROOT/data}
    case $WAYMARK_DATA in /*) ;; *) WAYMARK_DATA=$PWD/$WAYMARK_DATA ;; esac
    export WAYMARK_PORT WAYMARK_DATA
}

refuse_unless_data_writable() {
    if mkdir -p "$WAYMARK_DATA" 2>/dev/null && [ -w "$WAYMARK_DATA" ]; then return; fi
    die "the data directory $WAYMARK_DATA cannot be written by you." "Choose another one: ./waymark serve --data DIR"
}

# Unpacks the jar into a directory of its own for each build, so that a program still running keeps its files.
prepare() {
    jar=$(the_jar app)
    RUN=$ROOT/target/run/$(cat "$STAMP")-$(wc -c <"$jar" | tr -d ' ')
    if [ ! -f "$RUN/waymark.jar" ]; then
        refuse_unless_writable
        lock
        if [ ! -f "$RUN/waymark.jar" ]; then
            sweep
            rm -rf "$RUN.part" "$RUN"
            mkdir -p "$ROOT/target/run"
            "$JAVA" -Djarmode=tools -jar "$jar" extract --destination "$RUN.part" --application-filename waymark.jar >/dev/null \
                || die "the program could not be unpacked into $RUN."
            mv "$RUN.part" "$RUN"
        fi
        unlock
    fi
    tell_used_by $$
}

# Leaves a note that this process runs from here, where one may write, and removes the notes of those that ended.
tell_used_by() {
    for user in "$RUN"/used-by-*; do
        is_alive "${user##*-}" || rm -f "$user" 2>/dev/null || :
    done
    touch "$RUN/used-by-$1" 2>/dev/null || :
}

# Removes earlier builds that no running program uses.
sweep() {
    for old in "$ROOT"/target/run/*; do
        used=
        for user in "$old"/used-by-*; do
            [ ! -e "$user" ] || ! is_alive "${user##*-}" || used=yes
        done
        [ -n "$used" ] || rm -rf "$old"
    done
}

# Java starts about twice as fast with a cache made from an earlier run of the same program, place, JDK and options.
# The first start has none: a copy is then run in the background on empty data, which leaves the cache for the next start.
# Java ignores a cache that does not fit, but a damaged one could crash it: hence the checksum.
remember_fast_start() {
    cache=$RUN/start-$({ cat "$JAVA_HOME/release"; printf '%s\n' "$JAVA_OPTIONS" "$RUN"; } | cksum | cut -d ' ' -f 1).aot
    cache_flag=
    if [ "${WAYMARK_AOT_CACHE-}" = off ]; then return; fi
    if [ -r "$cache" ] && [ "$(cksum <"$cache")" = "$(cat "$cache.sum" 2>/dev/null)" ]; then
        cache_flag=-XX:AOTCache=$cache
    elif [ -w "$RUN" ] && has_memory_to_spare; then
        if [ "${1-}" = wait ]; then
            say "Recording the cache for fast starts ..."
            WAYMARK_RECORD_NOW=yes sh "$ROOT/bin/record-cache.sh" "$JAVA" "$RUN" "$cache" "$JAVA_OPTIONS" $$ </dev/null >/dev/null 2>&1 &&
                cache_flag=-XX:AOTCache=$cache
            return 0
        fi
        # Twice removed, so that the program, which takes the place of this shell, has no child it does not know.
        (sh "$ROOT/bin/record-cache.sh" "$JAVA" "$RUN" "$cache" "$JAVA_OPTIONS" $$ </dev/null >/dev/null 2>&1 &)
    fi
}

# The copy needs about 1 GB for a short time. Where nobody tells how much is free, there is enough.
has_memory_to_spare() {
    [ ! -r /proc/meminfo ] || awk '/^MemAvailable:/ { enough = $2 > 1300000 } END { exit !enough }' /proc/meminfo
}

# Runs the demo world and starts it anew after each change that compiles.
dev() {
    demo=yes
    WAYMARK_DATA=${WAYMARK_DATA:-$ROOT/target/dev-data}
    WAYMARK_AOT_CACHE=off
    read_options "$@"
    find_jdk
    build_if_needed
    while :; do
        prepare
        refuse_unless_data_writable
        # shellcheck disable=SC2086
        "$JAVA" $JAVA_OPTIONS -jar "$RUN/waymark.jar" --waymark.demo=true </dev/null &
        server=$!
        tell_used_by "$server"
        until_changed_and_built
        kill "$server" 2>/dev/null || :
        wait "$server" 2>/dev/null || :
    done
}

# A change that does not compile, or that was taken back, leaves the running program alone.
until_changed_and_built() {
    running=$(cat "$STAMP")
    tried=$running
    while :; do
        sleep 1
        now=$(fingerprint)
        [ "$now" != "$tried" ] || continue
        tried=$now
        [ "$now" != "$running" ] || continue
        say "Sources changed."
        if build_if_needed && [ "$(cat "$STAMP")" != "$running" ]; then return; fi
    done
}
