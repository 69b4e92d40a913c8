package com.netpoint.license.client.detached;

import com.netpoint.license.protocol.DetachAnswer;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** A file that holds a seat which was taken along, or should. Nothing of it is proven yet. */
public final class DetachedFile {
  private final Path file;
  private final @Nullable DetachAnswer answer;
  private final String fault;

  private DetachedFile(Path file, @Nullable DetachAnswer answer, String fault) {
    this.file = file;
    this.answer = answer;
    this.fault = fault;
  }

  static DetachedFile of(Path file, DetachAnswer answer) {
    return new DetachedFile(file, answer, "");
  }

  static DetachedFile broken(Path file, String fault) {
    return new DetachedFile(file, null, fault);
  }

  public Path file() {
    return file;
  }

  /** What it holds; absent when it cannot be read. */
  public @Nullable DetachAnswer answer() {
    return answer;
  }

  /** Why it cannot be read; empty when it can. */
  public String fault() {
    return fault;
  }
}
