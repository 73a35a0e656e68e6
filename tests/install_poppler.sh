#!/bin/sh
# Installs Poppler, which the tests use to read PDF files, from Debian's packages. Run as root or as a user with sudo.
set -eu
as_root=""
[ "$(id -u)" -eq 0 ] || as_root="sudo"
$as_root apt-get update -qq
$as_root env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends poppler-utils
