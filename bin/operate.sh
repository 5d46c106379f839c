# Copies, restores and moves the database, beside the program that serves. Read by ./waymark.

# The directory stays the caller's: files and --data may be relative.
operate() {
    find_jdk
    build_if_needed
    prepare
    WAYMARK_DATA=${WAYMARK_DATA:-$ROOT/data}
    export WAYMARK_DATA
    exec "$JAVA" -Xmx256m -XX:+UseSerialGC -jar "$RUN/waymark.jar" "$@"
}
