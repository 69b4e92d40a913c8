package com.netpoint.license.manager.http;

import com.netpoint.license.manager.lease.Book;
import com.netpoint.license.manager.lease.MemoryStore;
import com.netpoint.license.manager.lease.OpenStore;
import com.netpoint.license.manager.lease.Store;
import com.netpoint.license.protocol.signing.SigningKey;
import java.security.interfaces.ECPublicKey;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A store that lets everybody wait at a gate, and behind it has empty books in memory. */
final class StubStore implements OpenStore {
  private final SigningKey identity = SigningKey.generate();
  private final Store books = new MemoryStore(Premises.START);
  private final CompletableFuture<Boolean> gate;

  private StubStore(CompletableFuture<Boolean> gate) {
    this.gate = gate;
  }

  /** A store that fails in a certain way whatever it is asked. */
  static StubStore failing(RuntimeException failure) {
    return new StubStore(CompletableFuture.failedFuture(failure));
  }

  /** A store whose disk answers once the gate is opened. */
  static StubStore waitingAt(CompletableFuture<Boolean> gate) {
    return new StubStore(gate);
  }

  @Override
  public <T> CompletionStage<T> write(Function<Book, T> entry) {
    return gate.thenCompose(open -> books.write(entry));
  }

  @Override
  public <T> CompletionStage<T> read(Function<Book, T> question) {
    return gate.thenCompose(open -> books.read(question));
  }

  @Override
  public <T> CompletionStage<T> look(Function<Book, T> question) {
    return read(question);
  }

  @Override
  public SigningKey identity() {
    return identity;
  }

  @Override
  public @Nullable ECPublicKey vendorKey() {
    return null;
  }

  @Override
  public boolean pinVendorKey(ECPublicKey key) {
    return false;
  }

  @Override
  public void close() {}
}
