// Reads the binary frames of FrameEncoder.cs: little-endian; the number of columns; 8 bytes for each column; then the values.
const channels = ['x', 'y', 'base', 'customdata', 'log', 'hidden'];
const headerSize = 8;

export function decode(bytes) {
  const aligned = bytes.byteOffset % 8 === 0 ? bytes : bytes.slice();
  const view = new DataView(aligned.buffer, aligned.byteOffset, aligned.byteLength);
  const count = view.getInt32(0, true);
  const columns = [];
  let body = headerSize * (count + 1);
  for (let i = 0; i < count; i++) {
    const header = headerSize * (i + 1);
    const channel = channels[view.getUint8(header + 2)];
    const length = view.getInt32(header + 4, true);
    const type = channel === 'x' ? Float64Array : Float32Array;
    // The memory belongs to the message: Plotly keeps what it is given, so it gets a copy of its own.
    const values = new type(aligned.buffer, aligned.byteOffset + body, length).slice();
    columns.push({ figure: view.getUint8(header), trace: view.getUint8(header + 1), channel, values });
    body += (length * type.BYTES_PER_ELEMENT + 7) & ~7;
  }
  return columns;
}
