# Runs the tests. Read by ./waymark.

run_tests() {
    find_jdk
    refuse_unless_writable
    if [ $# -eq 0 ]; then
        wish_servers
        need_browser
        # the modules beside the program are tested while it is
        set -- -T 2 verify
    else
        choose_tests "$@"
        set -- -Pquick -pl "${modules%,}" -am "-Dtest=$classes" -Dsurefire.failIfNoSpecifiedTests=false test
    fi
    touch "$ROOT/target/.waymark-tests"
    result=0
    run_maven "$@" || result=$?
    summary
    return "$result"
}

# Maven ends with a list of modules; what one wants to know is how many tests ran. The reports in XML hold each of them; those in
# text only the last run of a class that runs on both databases.
summary() {
    find "$ROOT"/*/target/surefire-reports -name 'TEST-*.xml' -newer "$ROOT/target/.waymark-tests" -exec cat {} + 2>/dev/null | awk '
        /^ *<testcase / { run++ }
        /^ *<failure/ { failed++ }
        /^ *<error/ { broken++ }
        /^ *<skipped/ { skipped++ }
        END { printf "Tests run: %d, Failures: %d, Errors: %d, Skipped: %d\n", run, failed, broken, skipped }'
}

# Only the modules that hold a matching class are tested; a name that matches nothing is an error, not a success.
choose_tests() {
    classes=
    modules=
    for name in "$@"; do
        case $name in *[!A-Za-z0-9_#*]*) die "\"$name\" is no name of a test class." ;; esac
        class=${name%%#*}
        method=${name#"$class"}
        found=$(cd "$ROOT" && find . -path './*/src/test/*' -name "*$class*.java" -print)
        [ -n "$found" ] || die "no test class has \"$class\" in its name."
        classes=$classes${classes:+,}"*$class*$method"
        modules=$modules$(printf '%s\n' "$found" | cut -d / -f 2 | sort -u | tr '\n' ',')
        case $found in *Journey*) need_browser ;; esac
        case $found in *Prometheus* | *Maria* | *Pulling*) wish_servers ;; esac
    done
}

# The journeys drive a real Chromium; Playwright's driver runs on Node. Both come from the system's packages.
need_browser() {
    missing=
    find_chromium || missing=$(known_package chromium-headless-shell || echo chromium)
    command -v node >/dev/null || missing="$missing${missing:+ }nodejs"
    if [ -n "$missing" ]; then
        install_packages "the browser journeys" "set WAYMARK_CHROMIUM to a Chromium you have"
        find_chromium || die "Chromium was installed, but it does not run. Set WAYMARK_CHROMIUM to its path."
    fi
    PLAYWRIGHT_NODEJS_PATH=$(command -v node)
    PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD=1
    export WAYMARK_CHROMIUM PLAYWRIGHT_NODEJS_PATH PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD
}

# The same Chromium without a window comes first: the journeys take two thirds of the time in it.
find_chromium() {
    for browser in "${WAYMARK_CHROMIUM-}" chromium-headless-shell chromium chromium-browser google-chrome google-chrome-stable \
        "/Applications/Chromium.app/Contents/MacOS/Chromium" \
        "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome"; do
        if [ -n "$browser" ] && WAYMARK_CHROMIUM=$(command -v "$browser") && "$WAYMARK_CHROMIUM" --version >/dev/null 2>&1; then
            return
        fi
    done
    return 1
}

# Prints the name of a package if the system has it to install.
known_package() {
    command -v apt-cache >/dev/null || return 1
    refresh_packages
    apt-cache show "$1" >/dev/null 2>&1 && echo "$1"
}

# Connectors are tried against a real MariaDB and a real Prometheus; where there is none those tests are skipped and say so.
wish_servers() {
    missing=
    { command -v prometheus && command -v promtool; } >/dev/null || missing=prometheus
    [ -x /usr/sbin/mariadbd ] || missing="$missing${missing:+ }mariadb-server"
    [ -z "$missing" ] || (install_packages "some tests of connectors" "do without") ||
        say "Going on without; the tests that need it are skipped."
}

# As root it installs what is missing; other people are told what to type. The list of names is split on purpose.
# First what for, then what else one can do.
install_packages() {
    if command -v apt-get >/dev/null; then
        command="apt-get install -y --no-install-recommends $missing"
    elif command -v dnf >/dev/null; then
        command="dnf install -y $missing"
    elif command -v apk >/dev/null; then
        command="apk add $missing"
    elif command -v pacman >/dev/null; then
        command="pacman -S --noconfirm $missing"
    else
        die "$1 need: $missing" "Install it, or $2, and try again."
    fi
    [ "$(id -u)" -eq 0 ] || die "$1 need: $missing. Type this and try again:" "sudo $command"
    say "Installing $missing ..."
    refresh_packages
    # shellcheck disable=SC2086
    DEBIAN_FRONTEND=noninteractive $command >"$ROOT/target/install.log" 2>&1 || {
        tail -n 20 "$ROOT/target/install.log" >&2
        die "that did not work. Type this yourself and try again:" "$command"
    }
}

# What there is to install, where the system keeps a list of it.
refresh_packages() {
    [ "$(id -u)" -eq 0 ] || return 0
    if command -v apt-get >/dev/null; then
        DEBIAN_FRONTEND=noninteractive apt-get update -q >/dev/null || :
    elif command -v pacman >/dev/null; then
        pacman -Sy >/dev/null || :
    fi
}
