import { once } from 'node:events';
import { connect, type Socket } from 'node:net';

export interface ReceivedAnswer {
  readonly status: number;
  /** Null where it was counted and not looked at. */
  readonly body: string | null;
}

const HEAD_END = '\r\n\r\n';
/** All connections read into it: what came is dealt with before another reads. */
const READ_BUFFER = Buffer.allocUnsafe(256 * 1024);

/**
 * A kept connection that sends one request after the other. Of an answer it reads the status and the
 * length, so that little of a measured time is the measuring one's: a client that parses all of it
 * takes longer than a server that has it ready.
 */
export class Caller implements Disposable {
  readonly #socket: Socket;
  #waiting: PromiseWithResolvers<ReceivedAnswer> | null = null;
  #keepsBody = false;
  /** What came of a head that is not whole yet, or of a body that is kept. */
  #received: Buffer[] = [];
  #status = 0;
  /** Of the answer's body; null until its head is read. */
  #bytesLeft: number | null = null;

  static async connect({ hostname, port }: URL): Promise<Caller> {
    const onread = {
      buffer: READ_BUFFER,
      callback: (count: number): boolean => {
        caller.#read(READ_BUFFER.subarray(0, count));
        return true;
      },
    };
    const socket = connect({ host: hostname, port: Number(port), noDelay: true, onread });
    const caller = new Caller(socket);
    await once(socket, 'connect');
    return caller;
  }

  private constructor(socket: Socket) {
    this.#socket = socket;
    const fail = (error: Error): void => this.#waiting?.reject(error);
    socket.on('error', fail);
    socket.on('close', () => fail(new Error('Expected an answer, got a closed connection')));
  }

  /** @param request head and body, as they are sent */
  ask(request: Buffer, keepsBody: boolean): Promise<ReceivedAnswer> {
    this.#keepsBody = keepsBody;
    this.#bytesLeft = null;
    this.#waiting = Promise.withResolvers();
    this.#socket.write(request);
    return this.#waiting.promise;
  }

  #read(bytes: Buffer): void {
    if (this.#bytesLeft === null) this.#readHead(bytes);
    else this.#readBody(bytes);
  }

  #readHead(bytes: Buffer): void {
    const whole = this.#received.length === 0 ? bytes : Buffer.concat([...this.#received, bytes]);
    const end = whole.indexOf(HEAD_END);
    if (end < 0) {
      this.#received.push(Buffer.from(bytes));
      return;
    }
    this.#received = [];
    const head = whole.toString('latin1', 0, end);
    const length = /\r\ncontent-length: (\d+)/i.exec(head)?.[1];
    if (length === undefined) {
      this.#waiting?.reject(new Error(`Expected an answer with its length, got: ${head}`));
      return;
    }
    this.#status = Number(head.slice('HTTP/1.1 '.length, 'HTTP/1.1 200'.length));
    this.#bytesLeft = Number(length);
    this.#readBody(whole.subarray(end + HEAD_END.length));
  }

  #readBody(bytes: Buffer): void {
    const left = (this.#bytesLeft ?? 0) - bytes.byteLength;
    this.#bytesLeft = left;
    if (this.#keepsBody) this.#received.push(Buffer.from(bytes));
    if (left > 0) return;
    if (left < 0) {
      this.#waiting?.reject(new Error(`Expected one answer, got ${-left} bytes more`));
      return;
    }
    const body = this.#keepsBody ? Buffer.concat(this.#received).toString() : null;
    this.#received = [];
    this.#waiting?.resolve({ status: this.#status, body });
  }

  [Symbol.dispose](): void {
    this.#waiting = null;
    this.#socket.destroy();
  }
}
