package org.whistle.intake.requests.model;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.zip.CRC32;

/** Pictures as telephones make them, by hand: so much drawing, and everything that they tell. */
public final class AnyPicture {
  /** Where it was taken. */
  public static final String SECRET = "39.9042N116.4074E";

  private AnyPicture() {}

  /** With Exif that says how it was held and where, a comment, and a film behind its end. */
  public static byte[] jpeg(int orientation) {
    var out = new ByteArrayOutputStream();
    out.writeBytes(hex("ffd8"));
    segment(out, 0xE0, hex("4a464946000101000001000100000000".substring(0, 28)));
    segment(out, 0xE1, exif(orientation));
    segment(out, 0xE2, text("MPF\0" + SECRET));
    segment(out, 0xE2, text("ICC_PROFILE\0colours"));
    segment(out, 0xFE, text(SECRET));
    segment(out, 0xF0, text(SECRET));
    segment(out, 0xDB, hex("00" + "10".repeat(64)));
    segment(out, 0xDA, hex("0101003f00"));
    out.writeBytes(hex("12ff0034ffd056"));
    out.writeBytes(hex("ffd9"));
    out.writeBytes(text(SECRET));
    return out.toByteArray();
  }

  /** With a text and Exif. */
  public static byte[] png() {
    var out = new ByteArrayOutputStream();
    out.writeBytes(hex("89504e470d0a1a0a"));
    chunk(out, "IHDR", hex("00000001000000010802000000"));
    chunk(out, "tEXt", text("Author\0" + SECRET));
    chunk(out, "eXIf", exif(1));
    chunk(out, "IDAT", hex("789c63f8cfc000000301010018dd8db0"));
    chunk(out, "IEND", new byte[0]);
    return out.toByteArray();
  }

  /** Extended, with Exif and XMP. */
  public static byte[] webp() {
    var out = new ByteArrayOutputStream();
    riff(out, "VP8X", hex("0c000000" + "000000" + "000000"));
    riff(out, "VP8L", hex("2f00000000"));
    riff(out, "EXIF", exif(6));
    riff(out, "XMP ", text(SECRET));
    var body = out.toByteArray();
    return ByteBuffer.allocate(12 + body.length)
        .order(ByteOrder.LITTLE_ENDIAN)
        .put(text("RIFF"))
        .putInt(4 + body.length)
        .put(text("WEBP"))
        .put(body)
        .array();
  }

  private static byte[] exif(int orientation) {
    var where = text(SECRET);
    return ByteBuffer.allocate(32 + where.length)
        .order(ByteOrder.LITTLE_ENDIAN)
        .put(text("Exif\0\0II"))
        .putShort((short) 42)
        .putInt(8)
        .putShort((short) 1)
        .putShort((short) 0x0112)
        .putShort((short) 3)
        .putInt(1)
        .putInt(orientation)
        .putInt(0)
        .put(where)
        .array();
  }

  private static void segment(ByteArrayOutputStream out, int marker, byte[] content) {
    out.writeBytes(
        ByteBuffer.allocate(4)
            .put((byte) 0xFF)
            .put((byte) marker)
            .putShort((short) (content.length + 2))
            .array());
    out.writeBytes(content);
  }

  private static void chunk(ByteArrayOutputStream out, String name, byte[] content) {
    var named = ByteBuffer.allocate(4 + content.length).put(text(name)).put(content).array();
    var check = new CRC32();
    check.update(named);
    out.writeBytes(
        ByteBuffer.allocate(8 + named.length)
            .putInt(content.length)
            .put(named)
            .putInt((int) check.getValue())
            .array());
  }

  private static void riff(ByteArrayOutputStream out, String name, byte[] content) {
    out.writeBytes(
        ByteBuffer.allocate(8 + content.length + (content.length & 1))
            .order(ByteOrder.LITTLE_ENDIAN)
            .put(text(name))
            .putInt(content.length)
            .put(content)
            .array());
  }

  private static byte[] hex(String digits) {
    return HexFormat.of().parseHex(digits);
  }

  private static byte[] text(String letters) {
    return letters.getBytes(StandardCharsets.ISO_8859_1);
  }
}
