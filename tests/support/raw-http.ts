import { connect } from 'node:net';

export interface RawAnswer {
  /** 0: the line was cut without a word. */
  status: number;
  headers: string;
  body: string;
}

/** Sends bytes as they are and reads the first answer, whatever it is. */
export function sendRaw(port: number, bytes: string | Buffer): Promise<RawAnswer> {
  return new Promise((resolve) => {
    let text = '';
    const socket = connect(port, '127.0.0.1', () => socket.write(bytes));
    const done = () => {
      socket.destroy();
      resolve(parse(text));
    };
    socket.setEncoding('utf8');
    socket.setTimeout(3000, done);
    socket.on('data', (chunk: string) => {
      text += chunk;
      if (isWhole(text)) done();
    });
    socket.on('error', done);
    socket.on('close', done);
  });
}

function parse(text: string): RawAnswer {
  const [headers = '', ...rest] = text.split('\r\n\r\n');
  return { status: Number(/^HTTP\/1\.1 (\d{3})/.exec(headers)?.[1] ?? 0), headers, body: rest.join('\r\n\r\n') };
}

/** An endless answer counts as whole with its first line of content. */
function isWhole(text: string): boolean {
  const { status, headers, body } = parse(text);
  if (headers === text || status === 100) return false;
  const length = /^content-length: (\d+)/im.exec(headers)?.[1];
  if (length !== undefined) return Buffer.byteLength(body) >= Number(length);
  return /^transfer-encoding: chunked/im.test(headers) ? body.includes('\r\n') : true;
}
