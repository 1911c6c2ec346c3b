#!/usr/bin/env bash
# Installs the browser that the tests of the page drive, where that takes no question: as root on a Debian. Elsewhere it
# says what is missing, and those tests are skipped.
set -uo pipefail
if command -v chromium > /dev/null; then
    exit 0
fi
if [ "$(id -u)" -ne 0 ] || ! command -v apt-get > /dev/null; then
    echo "No chromium, and it can be installed here only by somebody who may: the tests of the web sample's page are skipped."
    exit 0
fi
export DEBIAN_FRONTEND=noninteractive
{ apt-get update && apt-get install -y --no-install-recommends chromium fonts-noto-cjk; } > /dev/null 2>&1 \
    || echo "chromium could not be installed: the tests of the web sample's page are skipped."
