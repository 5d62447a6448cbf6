# What the scripts that run a Java command line have in common. They source it by its real path;
# root is the project. A process for each little question would take as long as half a Java.
set -euo pipefail
scripts=${BASH_SOURCE[0]%/*}
root=${scripts%/*}

# Java reads the names of files by the locale; a container has none, or names one that isn't installed,
# and Java then knows only ASCII. wc reads all variables as Java does, which bash doesn't: it counts
# ä and the line's end. Where the system lacks this locale, too, all stays as it was. Where LANG alone
# names a locale, bash reads as much.
[[ ä == ? && -z ${!LC_@} || $(wc -m <<<ä) -eq 2 ]] || { export LC_ALL=C.UTF-8; } 2>/dev/null

refuse() {
  echo "$1" >&2
  exit "${unusable:-2}"
}

# How Maven builds the command line: what it is made of was checked before.
build_options=(-Dquick)

# Sets java, that of JAVA_HOME or of the path, and java_version.
find_java() {
  local found home release= kept=$root/target/scripts.java
  java=${JAVA_HOME:+$JAVA_HOME/bin/}java
  found=$(command -v "$java") ||
    refuse "There is no ${java}; install a JDK of version 17 or newer, and set JAVA_HOME to it."
  # Where a link led is kept, since to follow it takes a process.
  if [[ ! -r $kept ]] || ! read -r home <"$kept" || [[ ! $home/bin/java -ef $found ]]; then
    home=$(realpath "$found")
    home=${home%/bin/*}
    { mkdir -p "$root/target" && echo "$home" >"$kept"; } 2>/dev/null || true
  fi
  # Asking java itself takes longer.
  [[ ! -f $home/release ]] || IFS= read -rd '' release <"$home/release" || true
  if [[ $release =~ JAVA_VERSION=\"([^\"]*)\" ]]; then
    java_version=${BASH_REMATCH[1]}
  else
    java_version=$("$java" -version 2>&1 | sed -n '1s/.*"\(.*\)".*/\1/p')
  fi
  ((${java_version%%[!0-9]*} >= 17)) ||
    refuse "$found is Java $java_version; a JDK of version 17 or newer is needed: set JAVA_HOME to it."
}

# What was whole is marked by an empty file of its own time: to ask again takes a process.
mark() {
  touch -r "$1" "$1.whole" 2>/dev/null || true
}

is_marked() {
  [[ -f $1 && -f $1.whole && ! $1 -nt $1.whole && ! $1.whole -nt $1 ]]
}

# Whether a file is a jar with its end, by which it is read.
is_whole() {
  local end=
  ! is_marked "$1" || return 0
  [[ -f $1 ]] && IFS= read -rn 4 end < <(tail -c 22 "$1") && [[ $end == $'PK\005\006' ]] && mark "$1"
}

# The modules of conformance-tests that no command line is made of.
beside=(audit external image maven-plugin peers samples)

# Prints one of the files, or of those in the directories, that is newer, in the place of the shell
# that it runs in: newer FILE FILE…
# What a command line is not made of doesn't count: tests, but for the pact's, and benchmarks.
newer() {
  local file=$1 others=() other
  shift
  for other in "${beside[@]}"; do
    others+=(-o -path "conformance-tests/$other")
  done
  # By bytes: to compare names by characters takes a third of its time.
  cd "$root" && LC_ALL=C exec find "$@" -type d \( -name target ! -path '*/src/*' -o -path '[!p]*/src/test' -o -path '*/src/bench' \
    -o -path '*/src/fixtures' -o -path '*/src/oracle' -o -path '*/cli/browser' -o -path '*/cli/sdk' \
    "${others[@]}" \) \
    -prune -o -type f ! -name '*.md' -newer "$file" -print -quit
}

# Whether one of the files, or of those in the directories, is newer: is_older FILE FILE…
is_older() {
  [[ -n $(newer "$@") ]]
}

# Sets jar to that of a module.
name_jar() {
  local jars=("$root/$module"/target/cloudflare-billing-*-"$kind".jar)
  jar=${jars[0]}
}

# Sets jar to that of a module; fails unless it is newer than all the files.
find_jar() {
  name_jar
  is_whole "$jar" && ! is_older "$jar" "$@"
}

# Has one process at a time do something, where the machine can.
alone() {
  { mkdir -p "$root/target" && : >>"$root/target/scripts.lock"; } 2>/dev/null ||
    refuse "$root/target can't be written, and a build is due; run this script once as a user who may write there."
  if command -v flock >/dev/null; then
    (flock 9 && "$@" 9>&-) 9>"$root/target/scripts.lock"
  else
    "$@"
  fi
}

build() {
  find_jar "$@" && return # Another process has built it meanwhile.
  echo "Building the command line of $module…" >&2
  command -v mvn >/dev/null || refuse "There is no mvn, which builds it; install Maven 3.8 or newer."
  rm -f "$jar" 2>/dev/null ||
    refuse "$jar is out of date and can't be replaced; run this script once as a user who may write there."
  (cd "$root" && mvn -q -B "${build_options[@]}" -pl "$module" -am package) >&2 ||
    refuse "The command line of $module can't be built; Maven says why, above."
}

# Sets jar to the command line of a module, which is built when it is not there or older than the
# files that go into it: prepare MODULE KIND FILE…
prepare() {
  module=$1 kind=$2
  shift 2
  name_jar
  # To look through the sources takes longest, so that another core does it meanwhile. An older bash
  # knows no number of a file that the caller doesn't use.
  local changed= changes=
  ((BASH_VERSINFO[0] < 5)) || exec {changes}< <([[ ! -f $jar ]] || newer "$jar" "$@")
  find_java
  if [[ -z $changes ]]; then
    ! find_jar "$@" || return 0
  else
    is_whole "$jar" || changed=$jar
    [[ -n $changed ]] || read -r changed <&"$changes" || true
    exec {changes}<&-
    [[ -n $changed ]] || return 0
  fi
  alone build "$@"
  find_jar "$@" || refuse "The command line of $module is not where its build should leave it, at $jar."
}
