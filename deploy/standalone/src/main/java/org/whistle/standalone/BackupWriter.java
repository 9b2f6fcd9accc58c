package org.whistle.standalone;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import tools.jackson.databind.json.JsonMapper;

/** Writes a back-up: a ZIP file that has its name only when it is whole and on the disk. */
final class BackupWriter implements AutoCloseable {

  private final Path file;
  private final Path unfinished;
  private final FileChannel channel;
  private final ZipOutputStream zip;
  private final Map<String, Manifest.Entry> entries = new TreeMap<>();

  /** Begins a file that its owner alone may read. */
  BackupWriter(Path file) throws IOException {
    this.file = file;
    this.unfinished = file.resolveSibling(file.getFileName() + ".unfinished");
    Files.deleteIfExists(unfinished);
    this.channel =
        FileChannel.open(
            unfinished,
            Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE),
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
    this.zip =
        new ZipOutputStream(new BufferedOutputStream(Channels.newOutputStream(channel), 1 << 20));
    // half the time of the default, a tenth more bytes
    zip.setLevel(Deflater.BEST_SPEED);
  }

  /** What was added so far. */
  Map<String, Manifest.Entry> entries() {
    return entries;
  }

  void folder(String name) throws IOException {
    zip.putNextEntry(new ZipEntry(name + "/"));
    zip.closeEntry();
  }

  void add(String name, InputStream content) throws IOException {
    zip.putNextEntry(new ZipEntry(name));
    entries.put(name, Digests.copy(content, zip));
    zip.closeEntry();
  }

  /** Adds the manifest and the secrets, and gives the file its name once all is on the disk. */
  void finish(Manifest manifest, Path secrets, String passphrase) throws IOException {
    var told = new JsonMapper().writerWithDefaultPrettyPrinter().writeValueAsBytes(manifest);
    addUnlisted(Backup.MANIFEST, told);
    addUnlisted(Backup.SECRETS, SealedSecrets.seal(secrets, passphrase, told));
    zip.finish();
    zip.flush();
    channel.force(true);
    Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE);
  }

  private void addUnlisted(String name, byte[] content) throws IOException {
    zip.putNextEntry(new ZipEntry(name));
    zip.write(content);
    zip.closeEntry();
  }

  @Override
  public void close() throws IOException {
    try {
      zip.close();
    } finally {
      channel.close();
      Files.deleteIfExists(unfinished);
    }
  }
}
