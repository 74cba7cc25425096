#!/bin/sh
# Inside a clean root, as root: install, use, update, remove. Arguments: the older package, the newer one.
set -eu
older=$1
newer=$2
export DEBIAN_FRONTEND=noninteractive LC_ALL=C.UTF-8

step() {
  echo "    $1"
}

quietly() {
  "$@" > /tmp/said 2>&1 || { cat /tmp/said; echo "FAILED: $*"; exit 1; }
}

person() {
  quietly su ana -c "dbus-run-session -- sh /firstday/person.sh $1"
}

useradd --create-home --shell /bin/sh ana

step "install $(basename "$older")"
quietly apt-get install --yes -qq --no-install-recommends "$older"
dpkg --listfiles firstday | sort > /tmp/listed
step "the first day, credential-process to the AWS CLI, and the window"
person first

step "update to $(basename "$newer")"
quietly apt-get install --yes -qq --no-install-recommends "$newer"
[ "$(dpkg-query --show --showformat '${Version}' firstday)" = "$(dpkg-deb --field "$newer" Version)" ]
step "the same again, with what was kept"
person again

step "remove"
quietly apt-get purge --yes -qq firstday
while read -r path; do
  # Folders that others have too stay.
  if [ ! -d "$path" ] && [ -e "$path" ]; then
    echo "FAILED: $path is left"
    exit 1
  fi
done < /tmp/listed
left=$(find / -xdev -ipath '*firstday*' -not -path '/firstday*' -not -path '/home/*' -not -path '/proc/*' -not -path '/tmp/*')
if [ -n "$left" ]; then
  echo "FAILED: left behind: $left"
  exit 1
fi
for kept in .aws/config .local/share/firstday .local/share/keyrings; do
  [ -e "/home/ana/$kept" ] || { echo "FAILED: the person's $kept is gone"; exit 1; }
done
step "nothing is left but what is the person's"
