package com.netpoint.license.agent.gate;

import static org.assertj.core.api.Assertions.assertThat;

import com.example.app.BaseApp;
import com.example.app.Face;
import com.example.app.HeirApp;
import java.util.ArrayList;
import javax.swing.JPanel;
import org.junit.jupiter.api.Test;

class LineageTest {

  @Test
  void aClassComesWithItsSuperclassAndItsInterfaces() {
    assertThat(Lineage.of(HeirApp.class)).containsExactly(HeirApp.class, BaseApp.class, Face.class);
    assertThat(Supertypes.of(ClassFiles.of(HeirApp.class)))
        .containsExactly("com/example/app/BaseApp", "com/example/app/Face");
  }

  @Test
  void anInterfaceStandsAlone() {
    assertThat(Lineage.of(Face.class)).containsExactly(Face.class);
    assertThat(Supertypes.of(ClassFiles.of(Face.class))).isEmpty();
  }

  @Test
  void theJavaRuntimesOwnAreLeftOut() {
    class Panel extends JPanel implements Runnable {
      @Override
      public void run() {}
    }

    assertThat(Lineage.of(Panel.class)).containsExactly(Panel.class);
    assertThat(Supertypes.of(ClassFiles.of(Panel.class))).isEmpty();
    assertThat(Lineage.of(ArrayList.class)).containsExactly(ArrayList.class);
  }

  @Test
  void theRootOfAllClassesHasNoSupertype() {
    assertThat(Supertypes.of(ClassFiles.of(Object.class))).isEmpty();
  }
}
