/** What marks and banner of a filled form look like, in the shadow root of the overlay. */
export const formStyle = `
[hidden] { display: none !important; }
.form-banner {
  position: fixed; z-index: 2147483647; box-sizing: border-box; width: min(340px, calc(100vw - 16px));
  padding: 10px 8px 6px 14px; font: 14px/1.4 system-ui, sans-serif; overflow-wrap: anywhere;
  color: light-dark(#1a1b1e, #f1f3f5); background: light-dark(#ffffff, #25262b);
  border: 1px solid light-dark(#ced4da, #495057); border-left: 4px solid light-dark(#6741d9, #b197fc);
  border-radius: 8px; box-shadow: 0 4px 16px rgb(0 0 0 / 0.18);
}
.form-banner p { margin: 0 6px 0 0; }
.form-banner ul {
  margin: 6px 6px 0 0; padding: 6px 0 0 16px; max-height: 120px; overflow: auto; font-size: 13px;
  border-top: 1px solid light-dark(#dee2e6, #3f4248); color: light-dark(#495057, #ced4da);
}
.form-banner div { display: flex; justify-content: flex-end; gap: 2px; margin-top: 4px; }
.form-banner.folded:not(:hover, :focus-within) { width: auto; max-width: 220px; padding: 2px 8px; font-size: 12px; }
.form-banner.folded:not(:hover, :focus-within) p { overflow: hidden; white-space: nowrap; text-overflow: ellipsis; }
.form-banner.folded:not(:hover, :focus-within) ul { display: none; }
.form-banner.folded:not(:hover, :focus-within) div { position: absolute; clip-path: inset(50%); }
.form-banner button {
  font: inherit; font-weight: 500; padding: 4px 8px; cursor: pointer; background: none; border: 0;
  border-radius: 4px; color: light-dark(#5f3dc4, #b197fc);
}
.form-banner button:hover { background: light-dark(#f3f0ff, #322b4d); }
.form-banner button:focus-visible, .form-mark button:focus-visible {
  outline: 2px solid light-dark(#5f3dc4, #b197fc); outline-offset: 1px;
}
.form-mark {
  position: fixed; z-index: 2147483645; box-sizing: border-box; pointer-events: none;
  border: 2px dashed light-dark(#6741d9, #b197fc); border-radius: 8px;
}
.form-mark button {
  position: absolute; top: -9px; right: 8px; height: 16px; padding: 0 5px; pointer-events: auto;
  font: 700 10px/16px system-ui, sans-serif; letter-spacing: 0.04em; cursor: help; border: 0;
  border-radius: 4px; color: light-dark(#ffffff, #1a1b1e); background: light-dark(#6741d9, #b197fc);
}
.form-quote {
  position: absolute; right: 0; bottom: calc(100% + 10px); display: none; box-sizing: border-box;
  width: max-content; max-width: min(300px, 80vw); padding: 6px 10px; overflow-wrap: anywhere;
  font: 13px/1.4 system-ui, sans-serif; color: light-dark(#1a1b1e, #f1f3f5);
  background: light-dark(#ffffff, #25262b); border: 1px solid light-dark(#ced4da, #495057);
  border-radius: 6px; box-shadow: 0 4px 16px rgb(0 0 0 / 0.18);
}
.low .form-quote { bottom: auto; top: 12px; }
.form-mark:has(button:hover), .form-mark:has(button:focus) { z-index: 2147483647; }
.form-mark button:hover + .form-quote, .form-mark button:focus + .form-quote { display: block; }
`;
