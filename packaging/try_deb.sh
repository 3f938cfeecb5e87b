#!/usr/bin/env bash
# try_deb.sh PACKAGE.deb [EXAMPLES]: installs the package on a bare Debian 12 of its own (debootstrap, as root, from where
# this machine's apt gets its packages), uses it as a newcomer would, and removes it without a trace.
set -euo pipefail
package=$(realpath "$1")
examples=$(realpath "${2:-$(dirname "$0")/../examples}")
root=$(mktemp -d)
chmod 755 "$root"  # not all that runs there is root
trap 'umount -q "$root/proc" "$root/dev/pts" "$root/dev" || true; rm -rf --one-file-system "$root"' EXIT

mirror=$(apt-get indextargets --format '$(REPO_URI) $(RELEASE)' | awk '$2 == "bookworm" { print $1; exit }')
[ -n "$mirror" ] || { echo "this machine's apt knows no Debian 12; run apt-get update on one"; exit 1; }
echo "== a bare Debian 12"
debootstrap --variant=minbase bookworm "$root" "$mirror" >"$root.log"
cp /etc/resolv.conf "$root/etc/"
apt-config dump Acquire >"$root/etc/apt/apt.conf.d/99machine"  # its proxy, if it has one
mount -t proc proc "$root/proc"
mount --bind /dev "$root/dev"
mount --bind /dev/pts "$root/dev/pts"
cp -r "$package" "$examples" "$root/tmp/"
inside() { chroot "$root" env -i PATH=/usr/sbin:/usr/bin:/sbin:/bin HOME=/root LC_ALL=C.UTF-8 DEBIAN_FRONTEND=noninteractive bash -euo pipefail -c "$1"; }
# All that is there, but what apt, dpkg and caches keep for themselves.
files() { (cd "$root" && find . -xdev \( -path ./proc -o -path ./dev -o -path ./tmp -o -path ./var/lib/dpkg -o -path ./var/cache -o -path ./var/log -o -path ./var/lib/apt \) -prune -o -print | sort); }

inside 'apt-get -q update && apt-get -q install -y --no-install-recommends man-db bash-completion' >>"$root.log"
echo "== installed"
inside "apt-get -q install -y /tmp/$(basename "$package")" >>"$root.log"
inside 'relata --version && dpkg -L relata | grep -c ^/usr/'
echo "== examples"
inside 'cd /tmp && relata build examples && relata query "(?who)-[capture]->(?place)" && relata export --format svg -o actors.svg && grep -q "<svg" actors.svg'
echo "== pages"
inside 'man relata-build | grep -q -- --dry-run && man relata | grep -q RELATA_KB && relata help build | grep -q -- --dry-run'
inside 'man --warnings=w relata-build relata >/dev/null 2>/tmp/warnings; [ ! -s /tmp/warnings ]'
echo "== completion"
inside 'source /usr/share/bash-completion/bash_completion; _completion_loader relata || true; complete -p relata; COMP_WORDS=(relata bui); COMP_CWORD=1; _relata; [ "${COMPREPLY[*]}" = build ]'
echo "== removed"
files >"$root.installed"
inside 'dpkg -L relata' | sort >"$root.owned"
inside 'apt-get -q purge -y relata' >>"$root.log"
files >"$root.after"
left=$(comm -12 <(sed 's|^\.||' "$root.after") "$root.owned" | while read -r path; do [ -d "$root$path" ] && [[ $path != *relata* ]] || echo "$path"; done)
[ -z "$left" ] || { echo "left behind: $left"; exit 1; }
traces=$(grep -i relata "$root.after" || true)
[ -z "$traces" ] || { echo "left behind: $traces"; exit 1; }
echo "without a trace: $(wc -l <"$root.owned") paths were the package's, none is left"
rm -f "$root".{log,installed,after,owned}
