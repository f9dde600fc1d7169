/** Smallest HEVCDecoderConfigurationRecord (ISO/IEC 14496-15, 8.3.3.1): Main profile, level 3, no parameter sets. */
const HVCC = [1, 1, 0x60, 0, 0, 0, 0x90, 0, 0, 0, 0, 0, 90, 0xf0, 0, 0xfc, 0xfd, 0xf8, 0xf8, 0, 0, 0x0f, 0];

/**
 * A file that says it holds HEVC: an H.264 MP4 with its sample entry renamed and its decoder record replaced, all sizes kept.
 * @throws Error when the file has no H.264 track.
 */
export function hevcFromAvc(mp4: Buffer): Buffer {
  const patched = Buffer.from(mp4);
  const entry = patched.indexOf('avc1', patched.indexOf('stsd'));
  const record = patched.indexOf('avcC', entry);
  if (entry < 0 || record < 0) throw new Error('hevcFromAvc: no H.264 track');
  patched.write('hvc1', entry);
  patched.write('hvcC', record);
  const end = record - 4 + patched.readUInt32BE(record - 4);
  patched.fill(0, record + 4, end);
  patched.set(HVCC.slice(0, end - record - 4), record + 4);
  return patched;
}
