package org.whistle.standalone;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.Map;
import java.util.TreeMap;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.PBEKeySpec;
import javax.crypto.spec.SecretKeySpec;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * The folder of secrets under a passphrase: AES-256-GCM with a key by PBKDF2. The manifest is bound
 * in, so that the passphrase also proves that nobody exchanged anything in the back-up.
 */
final class SealedSecrets {

  private static final JsonMapper JSON = new JsonMapper();
  private static final int SALT = 16;
  private static final int NONCE = 12;
  private static final int ROUNDS = 210_000;

  private SealedSecrets() {}

  static byte[] seal(Path folder, String passphrase, byte[] manifest) throws IOException {
    var secrets = new TreeMap<String, String>();
    try (var files = Files.newDirectoryStream(folder, file -> Files.isRegularFile(file))) {
      for (var file : files) {
        var name = file.getFileName().toString();
        if (!name.startsWith(".") && !name.endsWith(".new")) {
          secrets.put(name, Base64.getEncoder().encodeToString(Files.readAllBytes(file)));
        }
      }
    }
    var random = new byte[SALT + NONCE];
    new SecureRandom().nextBytes(random);
    try {
      var sealed =
          cipher(Cipher.ENCRYPT_MODE, random, passphrase, manifest)
              .doFinal(JSON.writeValueAsBytes(secrets));
      var whole = Arrays.copyOf(random, random.length + sealed.length);
      System.arraycopy(sealed, 0, whole, random.length, sealed.length);
      return whole;
    } catch (GeneralSecurityException failed) {
      throw new IllegalStateException(failed);
    }
  }

  /**
   * The secrets by file name.
   *
   * @throws Trouble when the passphrase is another one, or the back-up was changed
   */
  static Map<String, byte[]> open(byte[] sealed, String passphrase, byte[] manifest) {
    try {
      var plain =
          cipher(Cipher.DECRYPT_MODE, sealed, passphrase, manifest)
              .doFinal(sealed, SALT + NONCE, sealed.length - SALT - NONCE);
      var secrets = new TreeMap<String, byte[]>();
      JSON.readValue(plain, new TypeReference<Map<String, String>>() {})
          .forEach((name, content) -> secrets.put(name, Base64.getDecoder().decode(content)));
      return secrets;
    } catch (AEADBadTagException refused) {
      throw new Trouble("The passphrase doesn't open this back-up, or somebody changed it");
    } catch (GeneralSecurityException | IllegalArgumentException failed) {
      throw new Trouble("The secrets in this back-up can't be read: " + failed.getMessage());
    }
  }

  /** Puts them where the services look for them, for the owner's eyes alone. */
  static void write(Map<String, byte[]> secrets, Path folder) throws IOException {
    Files.createDirectories(folder);
    Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
    for (var secret : secrets.entrySet()) {
      var file = folder.resolve(secret.getKey());
      Files.createFile(
          file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
      Files.write(file, secret.getValue());
    }
  }

  private static Cipher cipher(int mode, byte[] random, String passphrase, byte[] manifest)
      throws GeneralSecurityException {
    var salt = Arrays.copyOf(random, SALT);
    var key =
        SecretKeyFactory.getInstance("PBKDF2WithHmacSHA512")
            .generateSecret(new PBEKeySpec(passphrase.toCharArray(), salt, ROUNDS, 256));
    var cipher = Cipher.getInstance("AES/GCM/NoPadding");
    cipher.init(
        mode,
        new SecretKeySpec(key.getEncoded(), "AES"),
        new GCMParameterSpec(128, random, SALT, NONCE));
    cipher.updateAAD(manifest);
    return cipher;
  }
}
