// The style sheet of the report: light and dark by the system's choice (in an editor by its theme), A4 in print, filters by
// check boxes.
const severities = ["critical", "high", "medium", "low", "info"];
const filters = severities.map((s) => `body:has(#show-${s}:not(:checked)) .row-${s}{display:none}`).join("\n");

const light = `--paper:#fff;--ink:#1b1f24;--soft:#57606a;--line:#d5dae0;--panel:#f6f8fa;--link:#0757b5;
--critical:#8f1257;--high:#b3211c;--medium:#8a5300;--low:#0b6470;--info:#57606a;--good:#1a6b2d;
--t4:#8f1257;--t3:#c2410c;--t2:#a16207;--t1:#0e7490;--t0:#6e7781;--on:#fff`;
const dark = `--paper:#0f1318;--ink:#e4e8ec;--soft:#9aa4af;--line:#333b44;--panel:#181e25;--link:#7db8ff;
--critical:#f08bc4;--high:#ff9389;--medium:#eab765;--low:#6fd0da;--info:#9aa4af;--good:#74d68a;
--t4:#f08bc4;--t3:#ffa067;--t2:#e8c55a;--t1:#63c8de;--t0:#8b949e;--on:#0f1318`;

export const style = `
:root{${light}}
@media (prefers-color-scheme:dark){:root{${dark}}}
*{box-sizing:border-box}
html{scroll-behavior:smooth}
@media (prefers-reduced-motion:reduce){html{scroll-behavior:auto}}
body{margin:0 auto;max-width:76rem;padding:0 1.5rem 4rem;background:var(--paper);color:var(--ink);
font:16px/1.55 system-ui,-apple-system,"Segoe UI","PingFang SC","PingFang TC","Microsoft YaHei","Microsoft JhengHei","Noto Sans CJK SC","Noto Sans CJK TC",sans-serif}
body:lang(zh-Hant){font-family:system-ui,-apple-system,"PingFang TC","Microsoft JhengHei","Noto Sans CJK TC",sans-serif}
h1{font-size:1.7rem;line-height:1.25;margin:2rem 0 .3rem}
h2{font-size:1.25rem;margin:2.6rem 0 .8rem;padding-top:.6rem;border-top:1px solid var(--line)}
h3{font-size:1rem;display:inline}
p{margin:.5rem 0}
header p,.note,.number,.tile span{color:var(--soft)}
.note{font-size:.875rem}
a{color:var(--link)}
:focus-visible{outline:3px solid var(--link);outline-offset:2px}
.skip{position:absolute;left:-99rem}
.skip:focus{left:1rem;top:.5rem;background:var(--paper);padding:.5rem;z-index:2}
nav{display:flex;flex-wrap:wrap;gap:.2rem 1.1rem;padding:.6rem 0;position:sticky;top:0;background:var(--paper);border-bottom:1px solid var(--line);font-size:.9rem;z-index:1}
section{scroll-margin-top:4.5rem}
code{font:.85em/1.4 ui-monospace,"SFMono-Regular",Consolas,"Liberation Mono","DejaVu Sans Mono","Noto Sans Mono CJK SC",monospace;overflow-wrap:anywhere}
.verdict{font-weight:600;padding:.7rem 1rem;border-left:.35rem solid;background:var(--panel);margin:1rem 0}
.bad{border-color:var(--high)}.good{border-color:var(--good)}.unsure{border-color:var(--medium)}
.warning{color:var(--medium);font-weight:600}
.tiles{display:grid;grid-template-columns:repeat(auto-fit,minmax(7.2rem,1fr));gap:.7rem;padding:0;margin:1rem 0;list-style:none}
.tile{border:1px solid var(--line);border-radius:.5rem;padding:.6rem .8rem;line-height:1.3}
.tile b{display:block;font-size:1.5rem;font-variant-numeric:tabular-nums}
.tile span{font-size:.85rem}
.tile.critical b{color:var(--critical)}.tile.high b{color:var(--high)}.tile.medium b{color:var(--medium)}.tile.low b{color:var(--low)}
figure{margin:0;overflow-x:auto}
.map{display:block;width:100%;min-width:44rem;height:auto;font-size:13px}
.map text{fill:var(--ink)}.map .number{fill:var(--soft)}
.band{fill:none;stroke-opacity:.38}.band:hover{stroke-opacity:.75}
.t4{stroke:var(--t4)}.t3{stroke:var(--t3)}.t2{stroke:var(--t2)}.t1{stroke:var(--t1)}.t0{stroke:var(--t0)}
.node{stroke:none}
.node.t4{fill:var(--t4)}.node.t3{fill:var(--t3)}.node.t2{fill:var(--t2)}.node.t1{fill:var(--t1)}.node.t0{fill:var(--t0)}
.key{display:inline-block;margin-right:.6rem;padding-left:.45rem;border-left:.9rem solid}
.key.t4{border-color:var(--t4)}.key.t3{border-color:var(--t3)}.key.t2{border-color:var(--t2)}.key.t1{border-color:var(--t1)}
.trend{display:block;width:100%;height:auto;font-size:12px}
.trend text{fill:var(--soft);font-variant-numeric:tabular-nums}
.grid{stroke:var(--line)}.line{fill:none;stroke:var(--good);stroke-width:2}.mark{fill:var(--good)}
.target{stroke:var(--medium);stroke-dasharray:5 4}
.area{fill-opacity:.75}
${severities.map((s) => `.area.${s}{fill:var(--${s})}.key.${s}{border-color:var(--${s})}`).join("\n")}
.charts{display:grid;grid-template-columns:repeat(auto-fit,minmax(20rem,1fr));gap:1rem}
figcaption{font-size:.9rem;color:var(--soft)}
.scroll{overflow-x:auto}
table{border-collapse:collapse;width:100%;font-size:.9rem;margin:.5rem 0}
th,td{text-align:left;vertical-align:top;padding:.4rem .6rem;border-bottom:1px solid var(--line)}
thead th{border-bottom:2px solid var(--line);color:var(--soft);font-weight:600;white-space:nowrap}
tbody th{font-weight:400}
.findings td:first-child,.findings td:last-child{white-space:nowrap}
.findings td:last-child{font:.8rem/1.6 ui-monospace,"SFMono-Regular",Consolas,"Liberation Mono","DejaVu Sans Mono",monospace}
.findings td:nth-child(2){width:30%}
.heatmap,.rates{width:auto;min-width:60%}
.heat,.heatmap thead th:not(:first-child),.sum,.rate{text-align:right;white-space:nowrap;font-variant-numeric:tabular-nums}
.heat{border:2px solid var(--paper);min-width:4.5rem;background:var(--panel)}
.heat.critical{background:var(--critical);color:var(--on)}.heat.high{background:var(--high);color:var(--on)}
.heat.medium{background:var(--medium);color:var(--on)}.heat.low{background:var(--low);color:var(--on)}.heat.info{background:var(--info);color:var(--on)}
.bar{width:14rem;height:.9rem;display:block;margin-top:.25rem}
.passed{fill:var(--good)}.failed{fill:var(--high)}.suppressed{fill:var(--medium)}.unknown{fill:var(--t0)}
.tag{display:inline-block;padding:0 .5rem;border:1px solid;border-radius:1rem;font-size:.8rem;font-weight:600;white-space:nowrap}
.tag.critical{color:var(--critical)}.tag.high{color:var(--high)}.tag.medium{color:var(--medium)}.tag.low{color:var(--low)}.tag.info{color:var(--info)}
.state.rejected,.state.expired{color:var(--high);font-weight:600}.state.expiring,.state.unused{color:var(--medium);font-weight:600}
.state.met{color:var(--good);font-weight:600}.state.missed{color:var(--high);font-weight:600}.state.unknown{color:var(--medium)}
.amount{white-space:nowrap;font-variant-numeric:tabular-nums}
#governance table{min-width:40rem}
.due{margin-top:1.2rem}.due td:last-child{min-width:13rem}
.filter{border:1px solid var(--line);border-radius:.5rem;display:flex;flex-wrap:wrap;gap:.3rem 1.2rem;padding:.4rem .9rem .6rem;margin:.5rem 0 1rem}
.filter label{cursor:pointer}
details{margin:.3rem 0}
td>details:first-child{margin:0}
.state,.day{white-space:nowrap}
summary{cursor:pointer}
.rule{border:1px solid var(--line);border-radius:.5rem;padding:.7rem 1rem;margin:.8rem 0}
.help{color:var(--soft);margin:.2rem 0}
dl{display:grid;grid-template-columns:max-content 1fr;gap:.15rem .9rem;margin:.4rem 0}
dt{color:var(--soft)}dd{margin:0}
ol,ul{margin:.3rem 0;padding-left:1.5rem}
${filters}
@media (max-width:40rem){body{padding:0 .9rem 3rem}.findings td:nth-child(2){width:auto}}
@media print{:root{--paper:#fff;--ink:#000;--soft:#444;--line:#bbb;--panel:#f4f4f4;--link:#000;
--critical:#8f1257;--high:#b3211c;--medium:#8a5300;--low:#0b6470;--info:#57606a;--good:#1a6b2d;
--t4:#8f1257;--t3:#c2410c;--t2:#a16207;--t1:#0e7490;--t0:#6e7781;--on:#fff}
@page{size:A4;margin:15mm}
body{max-width:none;padding:0;font-size:10pt;print-color-adjust:exact;-webkit-print-color-adjust:exact}
nav,.skip,.filter{display:none}
.map{min-width:0}
.scroll,figure{overflow:visible}
th,td{padding:.25rem .45rem}
.findings summary{display:none}
tr,figure,.tile{break-inside:avoid}
h2,summary{break-after:avoid}}
`;

/** On top of it in VS Code, whose body has a class for the kind of theme; colours of ours have to stand out from its own. */
export const editorStyle = `
body.vscode-dark,body.vscode-high-contrast{${dark}}
body.vscode-light,body.vscode-high-contrast-light{${light}}
html:has(body.vscode-dark),html:has(body.vscode-high-contrast){color-scheme:dark}
html:has(body.vscode-light),html:has(body.vscode-high-contrast-light){color-scheme:light}
body[class]{--paper:var(--vscode-editor-background);--ink:var(--vscode-editor-foreground);--soft:var(--vscode-descriptionForeground);
--link:var(--vscode-textLink-foreground);--line:var(--vscode-widget-border,var(--vscode-contrastBorder,#8886));
--panel:var(--vscode-textBlockQuote-background,transparent);font-family:var(--vscode-font-family);font-size:14px}
code,.findings td:last-child{font-family:var(--vscode-editor-font-family)}
a code{color:inherit;background:none;padding:0}
`;
