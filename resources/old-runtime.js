// Says in plain words that the browser is too old; written so that an old browser can run it.
(function () {
  var isNew = window.CSS && CSS.highlights && document.caretPositionFromPoint && [].toReversed;
  if (isNew) return;
  document.documentElement.setAttribute('data-old', '');
  document.getElementById('root').innerHTML =
    '<main class="starting"><h1>浏览器版本太旧，打不开议阅</h1>' +
    '<p>议阅需要较新的 Chromium、Chrome 或 Edge（128 以上）。您的批注没有任何改动。</p>' +
    '<p>请更新浏览器后再打开，或使用议阅的桌面版。</p></main>';
})();
