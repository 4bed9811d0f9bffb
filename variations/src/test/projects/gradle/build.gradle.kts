plugins {
    application
}

repositories {
    mavenLocal() // until it is published
    mavenCentral()
}

dependencies {
    implementation("io.jalchemy:jalchemy-orm:0.1.0-SNAPSHOT")
    annotationProcessor("io.jalchemy:jalchemy-processor:0.1.0-SNAPSHOT")
    runtimeOnly("org.xerial:sqlite-jdbc:3.50.3.0")
    runtimeOnly("org.slf4j:slf4j-simple:2.0.17")
}

application {
    mainClass = "blog.Blog"
}
