// Says in plain words that the browser is too old, which it is and what to do; written so that an old browser can run it.
(function () {
  var isNew = window.CSS && CSS.highlights && document.caretPositionFromPoint && [].toReversed;
  if (isNew) return;
  var found = browserIn(navigator.userAgent);
  document.documentElement.setAttribute('data-old', '');
  document.getElementById('root').innerHTML =
    '<main class="starting"><h1>浏览器版本太旧，打不开议阅</h1>' +
    '<p>' +
    (found ? '现在用的是 ' + found.name + ' ' + found.version + '。' : '') +
    '议阅需要 Edge、Chrome 或 Chromium 128 以上。您的批注没有任何改动。</p>' +
    '<p>' +
    adviceFor(found) +
    '</p></main>';

  function browserIn(agent) {
    var known = [
      ['Edge', /Edg(?:e|A|iOS)?\/(\d+)/],
      ['QQ 浏览器', /QQBrowser\/(\d+)/],
      ['搜狗浏览器', /MetaSr (\d+)/],
      ['Firefox', /Firefox\/(\d+)/],
      ['Chrome', /Chrom(?:e|ium)\/(\d+)/],
      ['Safari', /Version\/(\d+).*Safari/],
      ['IE', /(?:MSIE |Trident.*rv:)(\d+)/],
    ];
    for (var at = 0; at < known.length; at += 1) {
      var match = known[at][1].exec(agent);
      if (match) return { name: known[at][0], version: match[1] };
    }
    return null;
  }

  function adviceFor(browser) {
    var menu = { Edge: 'edge://settings/help', Chrome: 'chrome://settings/help' }[browser && browser.name];
    return menu
      ? '请更新它：在它的地址栏里输入 ' +
          menu +
          '，等它更新完，再打开议阅。不能上网或不让更新时，请管理员更新，或改用议阅的桌面版。'
      : '请安装或更新 Edge 或 Chrome，再打开议阅；不能自己安装时，请管理员安装，或改用议阅的桌面版。';
  }
})();
