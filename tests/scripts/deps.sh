# Installs those of the named Debian packages that are missing, nothing else.
missing=
if command -v dpkg-query >/dev/null; then
	for package; do
		dpkg-query -W -f '${db:Status-Status}\n' "$package" 2>/dev/null |
			grep -qx installed || missing="$missing $package"
	done
	[ -z "$missing" ] && exit 0
	root=
	[ "$(id -u)" = 0 ] || root=sudo
	$root apt-get update -q
	$root env DEBIAN_FRONTEND=noninteractive \
		apt-get install -q -y --no-install-recommends $missing
	exit
fi
cat >&2 <<'T'
make deps installs Debian packages. Elsewhere the same is to be had with:
  dnf install gcc make pkgconf ncurses-devel cmark-devel libyaml-devel \
    jansson-devel libunistring-devel pcre2-devel libcmocka-devel libvterm-devel
  pacman -S gcc make pkgconf ncurses cmark libyaml jansson libunistring \
    pcre2 cmocka libvterm
  apk add gcc make musl-dev pkgconf ncurses-dev cmark-dev yaml-dev \
    jansson-dev libunistring-dev pcre2-dev cmocka-dev libvterm-dev
  brew install pkg-config ncurses cmark libyaml jansson libunistring pcre2 \
    cmocka libvterm
T
exit 1
