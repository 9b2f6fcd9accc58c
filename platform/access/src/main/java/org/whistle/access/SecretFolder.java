package org.whistle.access;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.SecureRandom;
import java.security.interfaces.ECPrivateKey;
import java.security.interfaces.ECPublicKey;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import java.util.List;

/** The folder of an installation's secrets, each in a file that its owner alone may read. */
public final class SecretFolder {

  /** Who signs identities: the gateway anybody's, a service its own. */
  private static final List<String> SIGNERS = List.of("gateway", "feedback");

  private static final SecureRandom RANDOM = new SecureRandom();

  private final Path folder;

  private SecretFolder(Path folder) {
    this.folder = folder;
  }

  /** The secrets of a folder that was prepared before. */
  public static SecretFolder at(Path folder) {
    return new SecretFolder(folder);
  }

  /**
   * Makes what is missing and leaves what is there; several processes and threads may do it at
   * once.
   *
   * @param folder is made when it doesn't exist
   */
  public static synchronized SecretFolder prepare(Path folder) {
    SecretFolder secrets = new SecretFolder(folder);
    try {
      if (Files.notExists(folder)) {
        Files.createDirectories(
            folder,
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
      }
      try (FileChannel lock =
          FileChannel.open(
              folder.resolve(".lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
        // Keeps other processes out; at another thread of this one it would throw.
        lock.lock();
        secrets.fill();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return secrets;
  }

  /** Signs identities; the signer's alone. */
  ECPrivateKey signingKey(String signer) {
    try {
      return (ECPrivateKey)
          KeyFactory.getInstance("EC")
              .generatePrivate(new PKCS8EncodedKeySpec(pem(signing(signer))));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(signing(signer) + " is not a PKCS #8 EC key", e);
    }
  }

  /** Verifies identities; whoever is called by the signer has it. */
  ECPublicKey verifyingKey(String signer) {
    try {
      return (ECPublicKey)
          KeyFactory.getInstance("EC")
              .generatePublic(new X509EncodedKeySpec(pem(verifying(signer))));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(verifying(signer) + " is not an EC public key", e);
    }
  }

  /** 32 bytes that wrap the keys of residents' words. */
  public byte[] vaultKey() {
    return Base64.getDecoder().decode(text("vault.key"));
  }

  /** 32 bytes that the hashes of query codes are keyed with. */
  public byte[] queryCodeKey() {
    return Base64.getDecoder().decode(text("query-code.key"));
  }

  /** 32 bytes that the audit log's fingerprints of addresses are keyed with. */
  public byte[] auditKey() {
    return Base64.getDecoder().decode(text("audit.key"));
  }

  /** The keys that the archive's checkpoints are signed and verified with. */
  public SealKeys sealKeys() {
    return SealKeys.in(folder);
  }

  /** The services' password at the standalone database. */
  public String postgresPassword() {
    return text("postgres.password");
  }

  /** The password of the first user, {@code admin}. */
  public String adminPassword() {
    return text("admin.password");
  }

  /** What this installation proves itself with to the identity provider, who made it. */
  public String providerSecret() {
    return text("provider.secret");
  }

  private void fill() throws IOException {
    for (String signer : SIGNERS) {
      if (missing(signing(signer)) || missing(verifying(signer))) {
        KeyPair pair = signingPair();
        write(signing(signer), pem("PRIVATE KEY", pair.getPrivate().getEncoded()));
        write(verifying(signer), pem("PUBLIC KEY", pair.getPublic().getEncoded()));
      }
    }
    for (String key : new String[] {"vault.key", "query-code.key", "audit.key"}) {
      if (missing(key)) {
        write(key, Base64.getEncoder().encodeToString(random(32)));
      }
    }
    for (String password : new String[] {"postgres.password", "admin.password"}) {
      if (missing(password)) {
        write(password, Base64.getUrlEncoder().withoutPadding().encodeToString(random(18)));
      }
    }
    if (!SealKeys.canSign(folder)) {
      KeyPair pair = SealKeys.newPair();
      String name = "seal-" + SealKeys.idOf(pair.getPublic());
      write(name + ".pub.pem", pem("PUBLIC KEY", pair.getPublic().getEncoded()));
      write(name + ".pem", pem("PRIVATE KEY", pair.getPrivate().getEncoded()));
    }
  }

  private static String signing(String signer) {
    return signer + "-signing.pem";
  }

  private static String verifying(String signer) {
    return signer + "-signing.pub.pem";
  }

  private boolean missing(String file) {
    return Files.notExists(folder.resolve(file));
  }

  private void write(String file, String content) throws IOException {
    Path target = folder.resolve(file);
    Path fresh = folder.resolve(file + ".new");
    Files.deleteIfExists(fresh);
    Files.createFile(
        fresh, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
    Files.writeString(fresh, content + "\n");
    Files.move(fresh, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
  }

  private String text(String file) {
    try {
      return Files.readString(folder.resolve(file)).strip();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private byte[] pem(String file) {
    return der(text(file));
  }

  static byte[] der(String pem) {
    return Base64.getMimeDecoder().decode(pem.replaceAll("-----[A-Z ]+-----", ""));
  }

  private static String pem(String label, byte[] der) {
    String body = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(der);
    return "-----BEGIN " + label + "-----\n" + body + "\n-----END " + label + "-----";
  }

  private static KeyPair signingPair() {
    try {
      KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
      generator.initialize(new ECGenParameterSpec("secp256r1"));
      return generator.generateKeyPair();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("this JDK has no P-256", e);
    }
  }

  private static byte[] random(int length) {
    byte[] bytes = new byte[length];
    RANDOM.nextBytes(bytes);
    return bytes;
  }
}
