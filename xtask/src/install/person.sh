#!/bin/sh
# Inside a session of a person who has installed Firstday: what they do with it. Argument: first, or again.
set -eu
cd
export XDG_RUNTIME_DIR="$HOME/run"
mkdir -p -m 700 "$XDG_RUNTIME_DIR"
rm -f display.txt serving.log window.txt
# The keyring of a rehearsal holds practice keys only, so its password is empty.
printf '\n' | gnome-keyring-daemon --unlock --components=secrets > keyring.log 2>&1

firstday --version
firstday keyring doctor
if [ "$1" = first ]; then
  firstday practice new practice.json
  firstday practice root-mfa practice.json on
  firstday answers example | sed 's/method = "browser-session"/method = "access-key"/' > answers.toml
  firstday setup --practice practice.json --answers answers.toml --practice-phone --yes
  grep '^credential_process = /usr/bin/firstday ' .aws/config
  cp .aws/config config.kept
fi
cmp .aws/config config.kept
# 1: something is left for another day. 3 would be that it could not be read.
firstday check --practice practice.json || [ $? = 1 ]
# What is kept of the account is told without asking it.
firstday | grep practice.json
firstday keyring list | grep -x firstday
man firstday-credential-process > manual.txt
test -s manual.txt

firstday practice serve practice.json > serving.log &
serving=$!
until address=$(grep -o 'http://127.0.0.1:[0-9]*' serving.log | head -n 1) && [ -n "$address" ]; do
  kill -0 "$serving"
  sleep 0.1
done
# Debian 12 has an AWS CLI that does not know the variable by itself.
AWS_ENDPOINT_URL=$address aws --endpoint-url "$address" --region us-east-1 --profile firstday sts get-caller-identity
kill "$serving"

# It does not begin anew when the last of its windows goes: whoever comes in that moment would be turned away.
Xvfb -displayfd 3 -screen 0 1280x800x24 -noreset 3> display.txt > xvfb.log 2>&1 &
until [ -s display.txt ]; do sleep 0.1; done
DISPLAY=":$(cat display.txt)"
export DISPLAY LIBGL_ALWAYS_SOFTWARE=1 NO_AT_BRIDGE=1

# Waits for the window and for its page, keeps a picture under this name, and closes the window.
looked_at() {
  timeout 60 xdotool search --sync --onlyvisible --name '^Firstday$' getwindowpid > window.txt
  until import -window root "$1.png" && [ "$(identify -format %k "$1.png")" -gt 200 ]; do
    kill -0 "$(head -n 1 window.txt)"
    sleep 0.2
  done
  kill "$(head -n 1 window.txt)"
  while xdotool search --onlyvisible --name '^Firstday$' > window.txt; do sleep 0.1; done
}

# As the menu starts it.
gtk-launch firstday > menu.log 2>&1
looked_at "$1"
# As the terminal does.
firstday window --practice practice.json
looked_at "from-terminal-$1"
man firstday-window > manual.txt
grep practice manual.txt
