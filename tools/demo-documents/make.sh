#!/usr/bin/env bash
# Makes the three invented documents of the demo (src/LocalStandards.Demo/Files/demo-*.pdf) once, by hand: the portal
# seeds them as they are, so that a demo needs no browser. Build the portal first; its fonts are used.
set -euo pipefail
cd "$(dirname "$0")/../.."
browser=$(command -v chromium || command -v chromium-headless-shell)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
fonts="file://$PWD/src/LocalStandards.Web/wwwroot/lib/fonts"

page() { # name, title, paragraphs
  cat > "$work/$1.html" <<HTML
<!DOCTYPE html><html lang="th"><meta charset="utf-8"><title>$2 (ข้อมูลสมมติ)</title><style>
@font-face{font-family:Sarabun;src:url($fonts/sarabun-thai-400-normal.woff2);unicode-range:U+0E01-0E5B}
@font-face{font-family:Sarabun;src:url($fonts/sarabun-latin-400-normal.woff2);unicode-range:U+0000-00FF,U+2013}
@page{size:A4;margin:25mm}body{font:16pt/1.6 Sarabun;color:#1a2233}h1{font-size:24pt;line-height:1.4;color:#10254a}
.mark{display:inline-block;border:1pt dashed #b98a2c;padding:0 6pt;color:#7a5510}</style>
<p class="mark">ข้อมูลสมมติ</p><h1>$2</h1>$3<p>เอกสารนี้ทำขึ้นเพื่อสาธิตระบบมาตรฐานท้องถิ่น ไม่ใช่เอกสารของหน่วยงานจริง</p></html>
HTML
  "$browser" --headless --no-sandbox --disable-gpu --no-pdf-header-footer --print-to-pdf="src/LocalStandards.Demo/Files/demo-$1.pdf" "file://$work/$1.html" 2>/dev/null
}

page manual 'คู่มือการบันทึกข้อมูลมาตรฐานขั้นต่ำ' '<p>๑. เข้าสู่ระบบด้วยบัญชีของผู้บันทึก</p><p>๒. กรอกแบบให้ครบทุกแบบ ระบบบันทึกให้เอง</p><p>๓. ตรวจทาน ลงนามรับรอง แล้วกดส่งผลการประเมิน</p>'
page form 'แบบรวบรวมข้อมูลก่อนบันทึกในระบบ' '<p>ชื่อ อปท. ............................................................</p><p>ด้านที่ ............ ตัวชี้วัด ........................................</p><p>จำนวน (๑) ........................ จำนวน (๒) ........................</p>'
page report 'รายงานข้อมูลการจัดบริการสาธารณะ' '<p>สรุปผลการประเมินตนเองขององค์กรปกครองส่วนท้องถิ่นทั่วประเทศ แยกตามด้านและประเภท</p>'
