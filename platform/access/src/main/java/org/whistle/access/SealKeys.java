package org.whistle.access;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * The archive's Ed25519 keys: {@code seal-ID.pem} signs, {@code seal-ID.pub.pem} verifies. Taking
 * the private file away makes the next start begin with another key; public ones stay.
 */
public final class SealKeys {
  private static final String PUBLIC = "seal-[0-9a-f]{16}\\.pub\\.pem";
  private static final String PRIVATE = "seal-[0-9a-f]{16}\\.pem";

  private final Path folder;

  private SealKeys(Path folder) {
    this.folder = folder;
  }

  /** The keys in a folder; one that holds public keys alone is enough to verify. */
  public static SealKeys in(Path folder) {
    return new SealKeys(folder);
  }

  /** The id of the key that signs now. */
  public String currentId() {
    return file().substring("seal-".length(), "seal-".length() + 16);
  }

  /** The key that signs now. */
  public PrivateKey signing() {
    try {
      return KeyFactory.getInstance("Ed25519")
          .generatePrivate(new PKCS8EncodedKeySpec(read(folder.resolve(file()))));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(file() + " is not a PKCS #8 Ed25519 key", e);
    }
  }

  /** By id, the public keys; a file whose name isn't that of its key is left out. */
  public Map<String, PublicKey> verifying() {
    Map<String, PublicKey> keys = new TreeMap<>();
    for (String name : files(folder, PUBLIC)) {
      PublicKey key = publicKey(read(folder.resolve(name)));
      if (name.equals("seal-" + idOf(key) + ".pub.pem")) {
        keys.put(idOf(key), key);
      }
    }
    return keys;
  }

  /** A key's id: the first 16 hexadecimal digits of its SHA-256. */
  public static String idOf(PublicKey key) {
    try {
      byte[] hash = MessageDigest.getInstance("SHA-256").digest(key.getEncoded());
      return HexFormat.of().formatHex(hash, 0, 8);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  static boolean canSign(Path folder) {
    return !files(folder, PRIVATE).isEmpty();
  }

  static KeyPair newPair() {
    try {
      return KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("this JDK has no Ed25519", e);
    }
  }

  private String file() {
    return files(folder, PRIVATE).stream()
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("no seal-ID.pem in " + folder));
  }

  private static PublicKey publicKey(byte[] der) {
    try {
      return KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(der));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("not an Ed25519 public key", e);
    }
  }

  private static List<String> files(Path folder, String pattern) {
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(name -> name.matches(pattern))
          .sorted()
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static byte[] read(Path file) {
    try {
      return SecretFolder.der(Files.readString(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
