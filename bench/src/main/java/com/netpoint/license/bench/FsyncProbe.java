package com.netpoint.license.bench;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * How fast this disk makes a block durable right now. Disks differ by a factor of ten and change
 * from minute to minute, so every figure that writes to one stands beside this.
 */
final class FsyncProbe {
  private static final int BLOCK = 4096;
  private static final int BLOCKS = 256;
  private static final long NANOS = TimeUnit.MILLISECONDS.toNanos(500);

  private FsyncProbe() {}

  static Latencies run(Path folder) throws IOException {
    Path file = Files.createTempFile(folder, "fsync", ".probe");
    List<Long> nanos = new ArrayList<>();
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
      ByteBuffer block = ByteBuffer.allocateDirect(BLOCK);
      for (int i = 0; i < BLOCKS; i++) {
        channel.write(block.clear(), (long) i * BLOCK);
      }
      channel.force(true);
      long start = System.nanoTime();
      for (int i = 0; System.nanoTime() - start < NANOS; i++) {
        long before = System.nanoTime();
        channel.write(block.clear(), (long) (i % BLOCKS) * BLOCK);
        channel.force(false);
        nanos.add(System.nanoTime() - before);
      }
      return new Latencies(nanos, System.nanoTime() - start);
    } finally {
      Files.delete(file);
    }
  }
}
