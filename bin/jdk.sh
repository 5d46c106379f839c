# Finds a JDK. Read by ./waymark.

JDK_WANTED=25

# The first number of JAVA_VERSION in a JDK's `release` file: 25 for "25.0.3" and "25-ea", 1 for "1.8.0". Starts no JVM.
jdk_version() {
    [ -r "$1/release" ] && [ -x "$1/bin/javac" ] || return 1
    sed -n 's/^JAVA_VERSION="\{0,1\}\([0-9][0-9]*\).*/\1/p' "$1/release" | head -n 1
}

use_if_fit() {
    jdk_found=$(jdk_version "$1") || return 1
    [ -n "$jdk_found" ] && [ "$jdk_found" -ge "$JDK_WANTED" ] || return 1
    JAVA_HOME=$(cd -P -- "$1" && pwd)
    JAVA=$JAVA_HOME/bin/java
    export JAVA_HOME JAVA
}

# Sets JAVA_HOME and JAVA, or ends with what to install.
find_jdk() {
    if [ -n "${WAYMARK_JAVA_HOME-}" ]; then
        use_if_fit "$WAYMARK_JAVA_HOME" && return
        die "WAYMARK_JAVA_HOME is $WAYMARK_JAVA_HOME, which is not a JDK $JDK_WANTED or later."
    fi
    if [ -n "${JAVA_HOME-}" ]; then use_if_fit "$JAVA_HOME" && return; fi
    if javac=$(command -v javac) && javac=$(readlink -f "$javac"); then
        use_if_fit "$(dirname "$(dirname "$javac")")" && return
    fi
    for jdk in /usr/lib/jvm/* \
        "${HOME-}"/.sdkman/candidates/java/* \
        "${HOME-}"/.jdks/* \
        /Library/Java/JavaVirtualMachines/*/Contents/Home \
        "${HOME-}"/Library/Java/JavaVirtualMachines/*/Contents/Home \
        /opt/homebrew/opt/openjdk*/libexec/openjdk.jdk/Contents/Home; do
        use_if_fit "$jdk" && return
    done
    die "Waymark needs a JDK $JDK_WANTED or later, and none was found. Install one, for example:" \
        "Debian, Ubuntu   apt-get install openjdk-25-jdk-headless" \
        "Fedora, RHEL     dnf install java-25-openjdk-devel" \
        "Alpine           apk add openjdk25" \
        "Arch             pacman -S jdk-openjdk" \
        "macOS            brew install openjdk@25" \
        "any system       https://adoptium.net (Temurin 25), or with SDKMAN: sdk install java 25-tem" \
        "Then try again. If it is in an unusual place: WAYMARK_JAVA_HOME=/path/to/jdk ./waymark ..."
}
