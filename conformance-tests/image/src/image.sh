#!/usr/bin/env bash
# Makes the runtime image of the command line: image.sh JAVA_HOME TARGET VERSION TIMESTAMP [OTHER].
# TARGET has conform.jar and picocli-codegen.jar, and gets the directories image and man. The same
# input gives the same bytes but for the archive of classes, which Java 17 doesn't write twice alike:
# where OTHER, the target of an earlier build, has the same modules, its archive is taken.
set -euo pipefail
java=$1/bin target=$2 version=$3 timestamp=$4 other=${5:-}
source=$(unset CDPATH && cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
module=dev.cfbilling.conform
# Apart from conform: whoever has that in the PATH keeps a java and a keytool of their own.
home=image/lib/java
main=$module/dev.cfbilling.conformance.cli.ConformMain
cd "$target"
rm -rf image module man
mkdir module

# Everything becomes one module: the archive of classes holds for those of the image alone.
(cd module && "$java/jar" --extract --file ../conform.jar)
for release in 9 10 11 12 13 14 15 16 17; do
  [[ ! -d module/META-INF/versions/$release ]] || cp -r module/META-INF/versions/$release/. module
done
# Zstandard comes for many machines.
case $(uname -sm) in
  "Linux x86_64") native=linux/amd64 ;;
  "Linux aarch64") native=linux/aarch64 ;;
  "Darwin x86_64") native=darwin/x86_64 ;;
  "Darwin arm64") native=darwin/aarch64 ;;
  *) native='*/*' ;;
esac
for foreign in module/{aix,darwin,freebsd,linux,win}/*; do
  # shellcheck disable=SC2053 # It may be a pattern.
  [[ $foreign == module/$native ]] || rm -r "$foreign"
done
rm -r module/META-INF/versions

"$java/javac" --module-version "$version" --patch-module $module=module -d module \
  "$source/module-info.java"
"$java/jlink" --module-path module --add-modules $module --output $home \
  --strip-debug --no-header-files --no-man-pages --compress=2

# For man: AsciiDoc first.
"$java/java" -XX:TieredStopAtLevel=1 -cp conform.jar:picocli-codegen.jar "$source/ManPages.java" man

run=($home/bin/java -XX:+UseSerialGC)
# The archive holds while the modules have the time that they have in the tarball as well.
touch -d "$timestamp" $home/lib/modules
loaded_by() {
  "${run[@]}" -Xshare:off -XX:DumpLoadedClassList=loaded -m $main "$@" >/dev/null || (($? == 1))
  cat loaded
}
# A capture with a finding (exit code 1) loads most of what any run does.
capture=$source/../../maven-plugin/src/it/departs/traffic.har
{
  loaded_by --capture "$capture"
  loaded_by body "$capture" --operation getAccountBillableUsage
  loaded_by list
} >all
# Which classes of locks and queues are loaded depends on how the threads take turns; and now and then
# which others are, so that two lists need not be the same.
grep -v '^java/util/concurrent/' all | LC_ALL=C sort -u - $home/lib/classlist >classes
if [[ -n $other ]] && cmp -s $home/lib/modules "$other/$home/lib/modules"; then
  cp "$other/$home/lib/server/classes.jsa" $home/lib/server
else
  "${run[@]}" -Xshare:dump -XX:SharedClassListFile=classes -Xlog:disable -m $main >/dev/null
fi
