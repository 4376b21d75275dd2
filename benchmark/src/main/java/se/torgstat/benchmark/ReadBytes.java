package se.torgstat.benchmark;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * The limit of any Java program: the exports are copied into memory, side by side, and no byte is
 * looked at, which no reader of rows could do: {@code ReadBytes FOLDER}.
 */
final class ReadBytes {
  private static final int BUFFER = 1 << 16;

  private ReadBytes() {}

  public static void main(String[] args) throws IOException {
    try (Stream<Path> files = Files.list(Path.of(args[0]).resolve("exports"))) {
      List<Path> all = files.toList();
      System.out.println(all.parallelStream().mapToLong(ReadBytes::read).sum() + " bytes");
    }
  }

  private static long read(Path file) {
    ByteBuffer buffer = ByteBuffer.allocateDirect(BUFFER);
    byte[] bytes = new byte[BUFFER];
    long read = 0;
    try (FileChannel channel = FileChannel.open(file)) {
      while (channel.read(buffer.clear()) > 0) {
        int length = buffer.flip().remaining();
        buffer.get(bytes, 0, length);
        read += length;
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return read;
  }
}
