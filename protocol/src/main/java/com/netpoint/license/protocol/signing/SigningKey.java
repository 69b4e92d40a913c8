package com.netpoint.license.protocol.signing;

import java.security.GeneralSecurityException;
import java.security.InvalidKeyException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.Provider;
import java.security.Signature;
import java.security.interfaces.ECPrivateKey;
import java.security.interfaces.ECPublicKey;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.PKCS8EncodedKeySpec;
import org.jspecify.annotations.Nullable;

/**
 * A private key that signs documents, with its public half. Thread-safe.
 *
 * <p>It prints as its thumbprint, never as itself.
 */
public final class SigningKey {
  private final ECPrivateKey privateKey;
  private final ECPublicKey publicKey;
  private final @Nullable Provider provider;

  private SigningKey(ECPrivateKey privateKey, ECPublicKey publicKey, @Nullable Provider provider) {
    this.privateKey = privateKey;
    this.publicKey = publicKey;
    this.provider = provider;
  }

  public static SigningKey generate() {
    try {
      KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
      generator.initialize(new ECGenParameterSpec("secp256r1"));
      KeyPair pair = generator.generateKeyPair();
      return new SigningKey((ECPrivateKey) pair.getPrivate(), (ECPublicKey) pair.getPublic(), null);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("this Java runtime cannot make a key on the curve P-256", e);
    }
  }

  /**
   * Reads what {@link #toPem()} wrote: the private and the public half, one after the other.
   *
   * @throws IllegalArgumentException when a half is missing, or the two do not belong together
   */
  public static SigningKey ofPem(String text) {
    byte[] encoded = Pem.read("PRIVATE KEY", text);
    try {
      ECPrivateKey privateKey =
          (ECPrivateKey)
              KeyFactory.getInstance("EC").generatePrivate(new PKCS8EncodedKeySpec(encoded));
      SigningKey key = new SigningKey(privateKey, PublicKeys.read(text), null);
      key.requireHalvesMatch();
      return key;
    } catch (GeneralSecurityException e) {
      throw new IllegalArgumentException("this PEM is no private key on the curve P-256", e);
    }
  }

  /** The same key, with signatures made by another provider than the JDK's own. */
  public SigningKey signingWith(Provider faster) {
    try {
      // In the provider's own form once, or it would convert the key for each signature.
      PrivateKey converted =
          KeyFactory.getInstance("EC", faster)
              .generatePrivate(new PKCS8EncodedKeySpec(privateKey.getEncoded()));
      return new SigningKey((ECPrivateKey) converted, publicKey, faster);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("the provider does not take keys on the curve P-256", e);
    }
  }

  public ECPublicKey publicKey() {
    return publicKey;
  }

  /** Both halves as PEM. A secret: for a file that only its owner can read. */
  public String toPem() {
    return Pem.write("PRIVATE KEY", privateKey.getEncoded()) + PublicKeys.toPem(publicKey);
  }

  @Override
  public String toString() {
    return "SigningKey " + PublicKeys.thumbprint(publicKey);
  }

  /** The signature over the bytes, in JOSE's form. */
  byte[] sign(byte[] content) {
    try {
      Signature signature =
          provider == null
              ? Signature.getInstance("SHA256withECDSA")
              : Signature.getInstance("SHA256withECDSA", provider);
      signature.initSign(privateKey);
      signature.update(content);
      return EcdsaSignature.ofDer(signature.sign()).toJose();
    } catch (InvalidKeyException e) {
      throw new IllegalStateException("the provider does not take keys on the curve P-256", e);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("the signature could not be made", e);
    }
  }

  private void requireHalvesMatch() throws GeneralSecurityException {
    byte[] probe = {1};
    Signature signature = Signature.getInstance("SHA256withECDSA");
    signature.initSign(privateKey);
    signature.update(probe);
    byte[] signed = signature.sign();
    signature.initVerify(publicKey);
    signature.update(probe);
    if (!signature.verify(signed)) {
      throw new IllegalArgumentException("its private and its public key do not belong together");
    }
  }
}
