package org.whistle.story;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** A message in protobuf's wire format: its fields by number, each as the bytes that it has. */
record Wire(Map<Integer, List<byte[]>> fields) {

  static Wire of(byte[] bytes) {
    var fields = new TreeMap<Integer, List<byte[]>>();
    int at = 0;
    while (at < bytes.length) {
      int[] tag = varint(bytes, at);
      at = tag[1];
      int length;
      switch (tag[0] & 7) {
        case 0 -> length = varint(bytes, at)[1] - at;
        case 1 -> length = 8;
        case 5 -> length = 4;
        default -> {
          int[] told = varint(bytes, at);
          length = told[0];
          at = told[1];
        }
      }
      var value = Arrays.copyOfRange(bytes, at, at + length);
      fields.computeIfAbsent(tag[0] >>> 3, _ -> new ArrayList<>()).add(value);
      at += length;
    }
    return new Wire(fields);
  }

  List<Wire> all(int field) {
    return fields.getOrDefault(field, List.of()).stream().map(Wire::of).toList();
  }

  String text(int field) {
    return fields.containsKey(field)
        ? new String(fields.get(field).getFirst(), StandardCharsets.UTF_8)
        : "";
  }

  String hex(int field) {
    return fields.containsKey(field) ? HexFormat.of().formatHex(fields.get(field).getFirst()) : "";
  }

  /** The low 32 bits of the number there, and what follows it. */
  private static int[] varint(byte[] bytes, int from) {
    int value = 0;
    int at = from;
    for (int shift = 0; ; shift += 7, at++) {
      value |= shift < 32 ? (bytes[at] & 0x7f) << shift : 0;
      if (bytes[at] >= 0) {
        return new int[] {value, at + 1};
      }
    }
  }
}
