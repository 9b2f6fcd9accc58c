package org.whistle.standalone;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** Reads a back-up, and believes nothing in it that its manifest doesn't say. */
final class BackupReader implements AutoCloseable {

  private static final int LONGEST_MANIFEST = 64 << 20;

  private final Path file;
  private final ZipFile zip;
  private final byte[] told;
  private final Manifest manifest;

  /**
   * @throws Trouble when it isn't a back-up, or was cut off, or is of a later format
   */
  BackupReader(Path file) throws IOException {
    this.file = file;
    if (!Files.isReadable(file)) {
      throw new Trouble("Can't read " + file);
    }
    try {
      this.zip = new ZipFile(file.toFile());
    } catch (ZipException broken) {
      throw new Trouble(file + " is not a back-up, or its end is missing");
    }
    this.told = unlisted(Backup.MANIFEST);
    this.manifest = parse();
  }

  Manifest manifest() {
    return manifest;
  }

  /** The manifest as it stands, byte for byte. */
  byte[] told() {
    return told;
  }

  byte[] sealedSecrets() throws IOException {
    return unlisted(Backup.SECRETS);
  }

  /** Names of folders, which may be empty. */
  List<String> folders() {
    return zip.stream().filter(ZipEntry::isDirectory).map(ZipEntry::getName).toList();
  }

  /**
   * Reads everything and compares it with the manifest; writes nothing.
   *
   * @throws Trouble naming the first entry that differs
   */
  void check() throws IOException {
    var names = new TreeSet<String>();
    zip.stream().filter(entry -> !entry.isDirectory()).map(ZipEntry::getName).forEach(names::add);
    names.removeAll(List.of(Backup.MANIFEST, Backup.SECRETS));
    if (!names.equals(manifest.entries().keySet())) {
      throw new Trouble(file + " is damaged: it doesn't hold what its manifest lists");
    }
    for (var name : names) {
      copy(name, OutputStream.nullOutputStream());
    }
  }

  /**
   * @throws Trouble when it isn't what the manifest lists
   */
  void copy(String name, OutputStream to) throws IOException {
    try (var content = content(name)) {
      if (!Digests.copy(content, to).equals(manifest.entries().get(name))) {
        throw new Trouble(file + " is damaged: " + name);
      }
    } catch (ZipException broken) {
      throw new Trouble(file + " is damaged: " + name + ", " + broken.getMessage());
    }
  }

  private InputStream content(String name) throws IOException {
    var entry = zip.getEntry(name);
    if (entry == null) {
      throw new Trouble(file + " is not a whole back-up: it has no " + name);
    }
    return zip.getInputStream(entry);
  }

  private byte[] unlisted(String name) throws IOException {
    try (var content = content(name)) {
      return content.readNBytes(LONGEST_MANIFEST);
    } catch (ZipException broken) {
      throw new Trouble(file + " is damaged: " + name);
    }
  }

  private Manifest parse() {
    try {
      var json = new JsonMapper();
      var format = json.readTree(told).path("format").asInt();
      if (format != Manifest.FORMAT) {
        throw new Trouble(file + " has format " + format + ", which this Whistle doesn't know");
      }
      return json.readValue(told, Manifest.class);
    } catch (JacksonException broken) {
      throw new Trouble(file + " is damaged: " + Backup.MANIFEST);
    }
  }

  @Override
  public void close() throws IOException {
    zip.close();
  }
}
